using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MotCua.Plumbing.PostgresMigrations
{
    /// <inheritdoc />
    public partial class PostgresPublishedTexts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "channel_reading",
                columns: table => new
                {
                    code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    number = table.Column<int>(type: "integer", nullable: false),
                    place = table.Column<int>(type: "integer", nullable: false),
                    channel = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    limit_text = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    limit_amount = table.Column<decimal>(type: "numeric", nullable: true),
                    limit_unit = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    limit_unread = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    fee_text = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    fee_note = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    fee_amount = table.Column<decimal>(type: "numeric", nullable: true),
                    fee_unit = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    fee_unread = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    prose = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_channel_reading", x => new { x.code, x.number, x.place });
                });

            migrationBuilder.CreateTable(
                name: "contradiction_confirmed",
                columns: table => new
                {
                    code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    number = table.Column<int>(type: "integer", nullable: false),
                    place = table.Column<int>(type: "integer", nullable: false),
                    holds = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    ground = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    confirmed_at = table.Column<long>(type: "bigint", nullable: false),
                    confirmed_by = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_contradiction_confirmed", x => new { x.code, x.number, x.place });
                });

            migrationBuilder.CreateTable(
                name: "everyday_word",
                columns: table => new
                {
                    word = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    meaning = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    from_on = table.Column<DateOnly>(type: "date", nullable: false),
                    in_use = table.Column<bool>(type: "boolean", nullable: false),
                    recorded_at = table.Column<long>(type: "bigint", nullable: false),
                    recorded_by = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_everyday_word", x => new { x.word, x.meaning, x.from_on });
                });

            migrationBuilder.CreateTable(
                name: "published_text",
                columns: table => new
                {
                    code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    number = table.Column<int>(type: "integer", nullable: false),
                    layout = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    field = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    level = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    agency = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    content = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    content_hash = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    reading_version = table.Column<int>(type: "integer", nullable: false),
                    table_unread = table.Column<bool>(type: "boolean", nullable: false),
                    source = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    source_line = table.Column<int>(type: "integer", nullable: false),
                    recorded_at = table.Column<long>(type: "bigint", nullable: false),
                    recorded_by = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_published_text", x => new { x.code, x.number });
                });

            migrationBuilder.CreateTable(
                name: "text_contradiction",
                columns: table => new
                {
                    code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    number = table.Column<int>(type: "integer", nullable: false),
                    place = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    cell = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    prose = table.Column<string>(type: "text", nullable: false, collation: "C")
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
