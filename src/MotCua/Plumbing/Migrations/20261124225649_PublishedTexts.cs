using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MotCua.Plumbing.Migrations
{
    /// <inheritdoc />
    public partial class PublishedTexts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "channel_reading",
                columns: table => new
                {
                    code = table.Column<string>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    place = table.Column<int>(type: "INTEGER", nullable: false),
                    channel = table.Column<string>(type: "TEXT", nullable: false),
                    limit_text = table.Column<string>(type: "TEXT", nullable: false),
                    limit_amount = table.Column<decimal>(type: "TEXT", nullable: true),
                    limit_unit = table.Column<string>(type: "TEXT", nullable: true),
                    limit_unread = table.Column<string>(type: "TEXT", nullable: true),
                    fee_text = table.Column<string>(type: "TEXT", nullable: false),
                    fee_note = table.Column<string>(type: "TEXT", nullable: false),
                    fee_amount = table.Column<decimal>(type: "TEXT", nullable: true),
                    fee_unit = table.Column<string>(type: "TEXT", nullable: true),
                    fee_unread = table.Column<string>(type: "TEXT", nullable: true),
                    prose = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_channel_reading", x => new { x.code, x.number, x.place });
                });

            migrationBuilder.CreateTable(
                name: "contradiction_confirmed",
                columns: table => new
                {
                    code = table.Column<string>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    place = table.Column<int>(type: "INTEGER", nullable: false),
                    holds = table.Column<string>(type: "TEXT", nullable: false),
                    ground = table.Column<string>(type: "TEXT", nullable: false),
                    confirmed_at = table.Column<long>(type: "INTEGER", nullable: false),
                    confirmed_by = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_contradiction_confirmed", x => new { x.code, x.number, x.place });
                });

            migrationBuilder.CreateTable(
                name: "everyday_word",
                columns: table => new
                {
                    word = table.Column<string>(type: "TEXT", nullable: false),
                    meaning = table.Column<string>(type: "TEXT", nullable: false),
                    from_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    in_use = table.Column<bool>(type: "INTEGER", nullable: false),
                    recorded_at = table.Column<long>(type: "INTEGER", nullable: false),
                    recorded_by = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_everyday_word", x => new { x.word, x.meaning, x.from_on });
                });

            migrationBuilder.CreateTable(
                name: "published_text",
                columns: table => new
                {
                    code = table.Column<string>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    layout = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    field = table.Column<string>(type: "TEXT", nullable: false),
                    level = table.Column<string>(type: "TEXT", nullable: false),
                    agency = table.Column<string>(type: "TEXT", nullable: false),
                    content = table.Column<string>(type: "TEXT", nullable: false),
                    content_hash = table.Column<string>(type: "TEXT", nullable: false),
                    reading_version = table.Column<int>(type: "INTEGER", nullable: false),
                    table_unread = table.Column<bool>(type: "INTEGER", nullable: false),
                    source = table.Column<string>(type: "TEXT", nullable: false),
                    source_line = table.Column<int>(type: "INTEGER", nullable: false),
                    recorded_at = table.Column<long>(type: "INTEGER", nullable: false),
                    recorded_by = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_published_text", x => new { x.code, x.number });
                });

            migrationBuilder.CreateTable(
                name: "text_contradiction",
                columns: table => new
                {
                    code = table.Column<string>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    place = table.Column<int>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    cell = table.Column<string>(type: "TEXT", nullable: false),
                    prose = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_text_contradiction", x => new { x.code, x.number, x.place });
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "channel_reading");

            migrationBuilder.DropTable(
                name: "contradiction_confirmed");

            migrationBuilder.DropTable(
                name: "everyday_word");

            migrationBuilder.DropTable(
                name: "published_text");

            migrationBuilder.DropTable(
                name: "text_contradiction");
        }
    }
}
