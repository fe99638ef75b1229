using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MotCua.Plumbing.PostgresMigrations
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
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "outage_number",
                table: "dossier_row",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.CreateTable(
                name: "outage_blank",
                columns: table => new
                {
                    centre_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    number = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    batch_id = table.Column<byte[]>(type: "bytea", nullable: false),
                    status = table.Column<int>(type: "integer", nullable: false),
                    prepared_at = table.Column<long>(type: "bigint", nullable: false),
                    prepared_by = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    dossier_id = table.Column<byte[]>(type: "bytea", nullable: true),
                    received_at = table.Column<long>(type: "bigint", nullable: true),
                    entered_at = table.Column<long>(type: "bigint", nullable: true),
                    entered_by = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    cause = table.Column<int>(type: "integer", nullable: true),
                    witness_id = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    spoiled_at = table.Column<long>(type: "bigint", nullable: true),
                    spoiled_by = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    reason = table.Column<string>(type: "text", nullable: true, collation: "C")
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
