using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MotCua.Plumbing.PostgresMigrations
{
    /// <inheritdoc />
    public partial class PostgresSubscriptions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "subscription",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "bytea", nullable: false),
                    client_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    url = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    secret = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    began_at = table.Column<long>(type: "bigint", nullable: false),
                    ended_at = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_subscription", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "subscription_place",
                columns: table => new
                {
                    subscription_id = table.Column<byte[]>(type: "bytea", nullable: false),
                    position = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_subscription_place", x => x.subscription_id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_subscription_client_id",
                table: "subscription",
                column: "client_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "subscription");

            migrationBuilder.DropTable(
                name: "subscription_place");
        }
    }
}
