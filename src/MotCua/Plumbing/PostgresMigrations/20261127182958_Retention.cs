using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MotCua.Plumbing.PostgresMigrations
{
    /// <inheritdoc />
    public partial class Retention : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "erasure_line",
                columns: table => new
                {
                    list_id = table.Column<byte[]>(type: "bytea", nullable: false),
                    dossier_id = table.Column<byte[]>(type: "bytea", nullable: false),
                    status = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_erasure_line", x => new { x.list_id, x.dossier_id });
                });

            migrationBuilder.CreateTable(
                name: "erasure_list",
                columns: table => new
                {
                    list_id = table.Column<byte[]>(type: "bytea", nullable: false),
                    number = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    agency_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    ground = table.Column<int>(type: "integer", nullable: false),
                    status = table.Column<int>(type: "integer", nullable: false),
                    proposed_at = table.Column<long>(type: "bigint", nullable: false),
                    proposed_by = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    decided_at = table.Column<long>(type: "bigint", nullable: true),
                    decided_by = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    decision = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    dossiers = table.Column<int>(type: "integer", nullable: false),
                    kept = table.Column<int>(type: "integer", nullable: false),
                    erased = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_erasure_list", x => x.list_id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_erasure_line_dossier_id",
                table: "erasure_line",
                column: "dossier_id");

            migrationBuilder.CreateIndex(
                name: "ix_erasure_list_agency_id_proposed_at",
                table: "erasure_list",
                columns: new[] { "agency_id", "proposed_at" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "erasure_line");

            migrationBuilder.DropTable(
                name: "erasure_list");
        }
    }
}
