using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MotCua.Plumbing.Migrations
{
    /// <inheritdoc />
    public partial class WorkAndAbsences : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "consults_until",
                table: "work_item",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "absence",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    officer_id = table.Column<string>(type: "TEXT", nullable: false),
                    substitute_id = table.Column<string>(type: "TEXT", nullable: false),
                    agency_id = table.Column<string>(type: "TEXT", nullable: false),
                    from_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    to_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: false),
                    recorded_at = table.Column<long>(type: "INTEGER", nullable: false),
                    recorded_by = table.Column<string>(type: "TEXT", nullable: false),
                    ended_at = table.Column<long>(type: "INTEGER", nullable: true),
                    ended_by = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_absence", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "saved_filter",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    officer_id = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    address = table.Column<string>(type: "TEXT", nullable: false)
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
                name: "ix_absence_agency_id_from_on",
                table: "absence",
                columns: new[] { "agency_id", "from_on" });

            migrationBuilder.CreateIndex(
                name: "ix_absence_to_on",
                table: "absence",
                column: "to_on");

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
                name: "saved_filter");

            migrationBuilder.DropIndex(
                name: "ix_work_item_agency_id_due_at_dossier_id",
                table: "work_item");

            migrationBuilder.DropIndex(
                name: "ix_work_item_holder_id_due_at_dossier_id",
                table: "work_item");

            migrationBuilder.DropColumn(
                name: "consults_until",
                table: "work_item");
        }
    }
}
