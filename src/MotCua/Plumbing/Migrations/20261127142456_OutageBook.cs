using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MotCua.Plumbing.Migrations
{
    /// <inheritdoc />
    public partial class OutageBook : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "outage",
                table: "work_item",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "outage_number",
                table: "dossier_row",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "outage_blank",
                columns: table => new
                {
                    centre_id = table.Column<string>(type: "TEXT", nullable: false),
                    number = table.Column<string>(type: "TEXT", nullable: false),
                    batch_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    status = table.Column<int>(type: "INTEGER", nullable: false),
                    prepared_at = table.Column<long>(type: "INTEGER", nullable: false),
                    prepared_by = table.Column<string>(type: "TEXT", nullable: false),
                    dossier_id = table.Column<byte[]>(type: "BLOB", nullable: true),
                    received_at = table.Column<long>(type: "INTEGER", nullable: true),
                    entered_at = table.Column<long>(type: "INTEGER", nullable: true),
                    entered_by = table.Column<string>(type: "TEXT", nullable: true),
                    cause = table.Column<int>(type: "INTEGER", nullable: true),
                    witness_id = table.Column<string>(type: "TEXT", nullable: true),
                    spoiled_at = table.Column<long>(type: "INTEGER", nullable: true),
                    spoiled_by = table.Column<string>(type: "TEXT", nullable: true),
                    reason = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_outage_blank", x => new { x.centre_id, x.number });
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "outage_blank");

            migrationBuilder.DropColumn(
                name: "outage",
                table: "work_item");

            migrationBuilder.DropColumn(
                name: "outage_number",
                table: "dossier_row");
        }
    }
}
