using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MotCua.Plumbing.PostgresMigrations
{
    /// <inheritdoc />
    public partial class PostgresApologiesAndConsultations : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "apology_due_at",
                table: "work_item",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "draft_due_at",
                table: "work_item",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "incident",
                table: "work_item",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            // Dossiers in settlement with a running clock and a due moment; nobody had apologised from a page yet.
            migrationBuilder.Sql("UPDATE work_item SET draft_due_at = due_at WHERE NOT clock_stopped AND awaits IN (3, 4, 5, 6, 8) AND due_at < 9223372036854775807");

            migrationBuilder.CreateTable(
                name: "consultation",
                columns: table => new
                {
                    dossier_id = table.Column<byte[]>(type: "bytea", nullable: false),
                    consulted_agency_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    agency_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    centre_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    asked_at = table.Column<long>(type: "bigint", nullable: false),
                    answer_due_at = table.Column<long>(type: "bigint", nullable: false),
                    silence_is_consent = table.Column<bool>(type: "boolean", nullable: false),
                    silent = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_consultation", x => new { x.dossier_id, x.consulted_agency_id });
                });

            migrationBuilder.CreateIndex(
                name: "ix_work_item_agency_id_apology_due_at_dossier_id",
                table: "work_item",
                columns: new[] { "agency_id", "apology_due_at", "dossier_id" },
                filter: "apology_due_at IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_work_item_centre_id_apology_due_at_dossier_id",
                table: "work_item",
                columns: new[] { "centre_id", "apology_due_at", "dossier_id" },
                filter: "apology_due_at IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_work_item_centre_id_dossier_id",
                table: "work_item",
                columns: new[] { "centre_id", "dossier_id" },
                filter: "incident");

            migrationBuilder.CreateIndex(
                name: "ix_work_item_draft_due_at_dossier_id",
                table: "work_item",
                columns: new[] { "draft_due_at", "dossier_id" },
                filter: "draft_due_at IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_consultation_agency_id_answer_due_at_dossier_id",
                table: "consultation",
                columns: new[] { "agency_id", "answer_due_at", "dossier_id" });

            migrationBuilder.CreateIndex(
                name: "ix_consultation_answer_due_at_dossier_id",
                table: "consultation",
                columns: new[] { "answer_due_at", "dossier_id" },
                filter: "NOT silent");

            migrationBuilder.CreateIndex(
                name: "ix_consultation_centre_id_answer_due_at_dossier_id",
                table: "consultation",
                columns: new[] { "centre_id", "answer_due_at", "dossier_id" });

            migrationBuilder.CreateIndex(
                name: "ix_consultation_consulted_agency_id_answer_due_at_dossier_id",
                table: "consultation",
                columns: new[] { "consulted_agency_id", "answer_due_at", "dossier_id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "consultation");

            migrationBuilder.DropIndex(
                name: "ix_work_item_agency_id_apology_due_at_dossier_id",
                table: "work_item");

            migrationBuilder.DropIndex(
                name: "ix_work_item_centre_id_apology_due_at_dossier_id",
                table: "work_item");

            migrationBuilder.DropIndex(
                name: "ix_work_item_centre_id_dossier_id",
                table: "work_item");

            migrationBuilder.DropIndex(
                name: "ix_work_item_draft_due_at_dossier_id",
                table: "work_item");

            migrationBuilder.DropColumn(
                name: "apology_due_at",
                table: "work_item");

            migrationBuilder.DropColumn(
                name: "draft_due_at",
                table: "work_item");

            migrationBuilder.DropColumn(
                name: "incident",
                table: "work_item");
        }
    }
}
