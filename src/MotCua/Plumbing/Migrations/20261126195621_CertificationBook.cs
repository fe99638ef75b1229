using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MotCua.Plumbing.Migrations
{
    /// <inheritdoc />
    public partial class CertificationBook : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "book_row",
                columns: table => new
                {
                    certification_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    line = table.Column<int>(type: "INTEGER", nullable: false),
                    agency_id = table.Column<string>(type: "TEXT", nullable: false),
                    requester = table.Column<string>(type: "TEXT", nullable: false),
                    original = table.Column<string>(type: "TEXT", nullable: false),
                    pages = table.Column<int>(type: "INTEGER", nullable: false),
                    copies = table.Column<int>(type: "INTEGER", nullable: false),
                    fee = table.Column<long>(type: "INTEGER", nullable: false),
                    status = table.Column<int>(type: "INTEGER", nullable: false),
                    asked_at = table.Column<long>(type: "INTEGER", nullable: false),
                    waiting_until = table.Column<long>(type: "INTEGER", nullable: true),
                    booked_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    number = table.Column<long>(type: "INTEGER", nullable: true),
                    book = table.Column<string>(type: "TEXT", nullable: true),
                    certified_at = table.Column<long>(type: "INTEGER", nullable: true),
                    signer_id = table.Column<string>(type: "TEXT", nullable: true),
                    capacity_lines = table.Column<string>(type: "TEXT", nullable: true),
                    note = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_book_row", x => new { x.certification_id, x.line });
                });

            migrationBuilder.CreateIndex(
                name: "ix_book_row_agency_id_booked_on_number_copies_fee",
                table: "book_row",
                columns: new[] { "agency_id", "booked_on", "number", "copies", "fee" });

            migrationBuilder.CreateIndex(
                name: "ix_book_row_agency_id_number",
                table: "book_row",
                columns: new[] { "agency_id", "number" });

            migrationBuilder.CreateIndex(
                name: "ix_book_row_agency_id_waiting_until",
                table: "book_row",
                columns: new[] { "agency_id", "waiting_until" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "book_row");
        }
    }
}
