using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MotCua.Plumbing.PostgresMigrations
{
    /// <inheritdoc />
    public partial class PostgresBackups : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "backup_entry",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "bytea", nullable: false),
                    is_drill = table.Column<bool>(type: "boolean", nullable: false),
                    at = table.Column<long>(type: "bigint", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    good = table.Column<bool>(type: "boolean", nullable: false),
                    milliseconds = table.Column<long>(type: "bigint", nullable: false),
                    said = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_backup_entry", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_backup_entry_is_drill_at",
                table: "backup_entry",
                columns: new[] { "is_drill", "at" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "backup_entry");
        }
    }
}
