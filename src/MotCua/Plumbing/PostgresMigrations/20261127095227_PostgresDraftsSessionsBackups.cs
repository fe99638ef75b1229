using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MotCua.Plumbing.PostgresMigrations
{
    /// <inheritdoc />
    public partial class PostgresDraftsSessionsBackups : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "asp_net_user_passkeys",
                columns: table => new
                {
                    credential_id = table.Column<byte[]>(type: "bytea", maxLength: 1024, nullable: false),
                    user_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    data = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_asp_net_user_passkeys", x => x.credential_id);
                    table.ForeignKey(
                        name: "FK_asp_net_user_passkeys_asp_net_users_user_id",
                        column: x => x.user_id,
                        principalTable: "asp_net_users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

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

            migrationBuilder.CreateTable(
                name: "receipt_draft",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "bytea", nullable: false),
                    officer_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    procedure_code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    applicant_name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    fields = table.Column<string>(type: "text", nullable: false),
                    received = table.Column<bool>(type: "boolean", nullable: false),
                    saved_at = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_receipt_draft", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "sign_in_session",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "bytea", nullable: false),
                    account_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    device = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    address = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    began_at = table.Column<long>(type: "bigint", nullable: false),
                    seen_at = table.Column<long>(type: "bigint", nullable: false),
                    proven_at = table.Column<long>(type: "bigint", nullable: false),
                    ended_at = table.Column<long>(type: "bigint", nullable: true),
                    ended_by = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_sign_in_session", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_asp_net_user_passkeys_user_id",
                table: "asp_net_user_passkeys",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_backup_entry_is_drill_at",
                table: "backup_entry",
                columns: new[] { "is_drill", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_receipt_draft_officer_id_received_saved_at",
                table: "receipt_draft",
                columns: new[] { "officer_id", "received", "saved_at" });

            migrationBuilder.CreateIndex(
                name: "ix_sign_in_session_account_id_began_at",
                table: "sign_in_session",
                columns: new[] { "account_id", "began_at" });

            migrationBuilder.CreateIndex(
                name: "ix_sign_in_session_seen_at",
                table: "sign_in_session",
                column: "seen_at");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "asp_net_user_passkeys");

            migrationBuilder.DropTable(
                name: "backup_entry");

            migrationBuilder.DropTable(
                name: "receipt_draft");

            migrationBuilder.DropTable(
                name: "sign_in_session");
        }
    }
}
