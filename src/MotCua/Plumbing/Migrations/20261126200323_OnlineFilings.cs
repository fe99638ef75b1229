using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MotCua.Plumbing.Migrations
{
    /// <inheritdoc />
    public partial class OnlineFilings : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "portal_code",
                table: "dossier_row",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "portal_notice",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    dossier_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    portal_code = table.Column<string>(type: "TEXT", nullable: false),
                    status = table.Column<int>(type: "INTEGER", nullable: false),
                    words = table.Column<string>(type: "TEXT", nullable: false),
                    happened_at = table.Column<long>(type: "INTEGER", nullable: false),
                    told_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_portal_notice", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_dossier_row_portal_code",
                table: "dossier_row",
                column: "portal_code",
                unique: true,
                filter: "portal_code IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_portal_notice_dossier_id_id",
                table: "portal_notice",
                columns: new[] { "dossier_id", "id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "portal_notice");

            migrationBuilder.DropIndex(
                name: "ix_dossier_row_portal_code",
                table: "dossier_row");

            migrationBuilder.DropColumn(
                name: "portal_code",
                table: "dossier_row");
        }
    }
}
