using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MotCua.Plumbing.PostgresMigrations
{
    /// <inheritdoc />
    public partial class PostgresEditionsWorkAndPortal : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "consults_until",
                table: "work_item",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "portal_code",
                table: "dossier_row",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.CreateTable(
                name: "absence",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "bytea", nullable: false),
                    officer_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    substitute_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    agency_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    from_on = table.Column<DateOnly>(type: "date", nullable: false),
                    to_on = table.Column<DateOnly>(type: "date", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    recorded_at = table.Column<long>(type: "bigint", nullable: false),
                    recorded_by = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    ended_at = table.Column<long>(type: "bigint", nullable: true),
                    ended_by = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_absence", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "edition_life",
                columns: table => new
                {
                    edition_id = table.Column<byte[]>(type: "bytea", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    field = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    level = table.Column<int>(type: "integer", nullable: false),
                    agency_id = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    stage = table.Column<int>(type: "integer", nullable: false),
                    published_id = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    from_on = table.Column<DateOnly>(type: "date", nullable: true),
                    to_on = table.Column<DateOnly>(type: "date", nullable: true),
                    decision = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    signed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    duty = table.Column<int>(type: "integer", nullable: true),
                    uploaded_on = table.Column<DateOnly>(type: "date", nullable: true),
                    content = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    content_hash = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    changed_at = table.Column<long>(type: "bigint", nullable: false),
                    changed_by = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_edition_life", x => x.edition_id);
                });

            migrationBuilder.CreateTable(
                name: "portal_notice",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    dossier_id = table.Column<byte[]>(type: "bytea", nullable: false),
                    portal_code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    status = table.Column<int>(type: "integer", nullable: false),
                    words = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    happened_at = table.Column<long>(type: "bigint", nullable: false),
                    told_at = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_portal_notice", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "saved_filter",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "bytea", nullable: false),
                    officer_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    address = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_saved_filter", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_work_item_agency_id_due_at_dossier_id",
                table: "work_item",
                columns: new[] { "agency_id", "due_at", "dossier_id" },
                filter: "consults_until IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_work_item_holder_id_due_at_dossier_id",
                table: "work_item",
                columns: new[] { "holder_id", "due_at", "dossier_id" },
                filter: "consults_until IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_dossier_row_portal_code",
                table: "dossier_row",
                column: "portal_code",
                unique: true,
                filter: "portal_code IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_absence_agency_id_from_on",
                table: "absence",
                columns: new[] { "agency_id", "from_on" });

            migrationBuilder.CreateIndex(
                name: "ix_absence_to_on",
                table: "absence",
                column: "to_on");

            migrationBuilder.CreateIndex(
                name: "ix_edition_life_code_from_on",
                table: "edition_life",
                columns: new[] { "code", "from_on" });

            migrationBuilder.CreateIndex(
                name: "ix_edition_life_published_id",
                table: "edition_life",
                column: "published_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_edition_life_stage_changed_at",
                table: "edition_life",
                columns: new[] { "stage", "changed_at" });

            migrationBuilder.CreateIndex(
                name: "ix_portal_notice_dossier_id_id",
                table: "portal_notice",
                columns: new[] { "dossier_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_saved_filter_officer_id_name",
                table: "saved_filter",
                columns: new[] { "officer_id", "name" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "absence");

            migrationBuilder.DropTable(
                name: "edition_life");

            migrationBuilder.DropTable(
                name: "portal_notice");

            migrationBuilder.DropTable(
                name: "saved_filter");

            migrationBuilder.DropIndex(
                name: "ix_work_item_agency_id_due_at_dossier_id",
                table: "work_item");

            migrationBuilder.DropIndex(
                name: "ix_work_item_holder_id_due_at_dossier_id",
                table: "work_item");

            migrationBuilder.DropIndex(
                name: "ix_dossier_row_portal_code",
                table: "dossier_row");

            migrationBuilder.DropColumn(
                name: "consults_until",
                table: "work_item");

            migrationBuilder.DropColumn(
                name: "portal_code",
                table: "dossier_row");
        }
    }
}
