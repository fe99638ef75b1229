using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MotCua.Plumbing.Migrations
{
    /// <inheritdoc />
    public partial class Spine : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "account_log",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    account_id = table.Column<string>(type: "TEXT", nullable: false),
                    by_id = table.Column<string>(type: "TEXT", nullable: false),
                    act = table.Column<string>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_account_log", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "asp_net_users",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", nullable: false),
                    user_name = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    normalized_user_name = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    email = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    normalized_email = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    email_confirmed = table.Column<bool>(type: "INTEGER", nullable: false),
                    password_hash = table.Column<string>(type: "TEXT", nullable: true),
                    security_stamp = table.Column<string>(type: "TEXT", nullable: true),
                    concurrency_stamp = table.Column<string>(type: "TEXT", nullable: true),
                    phone_number = table.Column<string>(type: "TEXT", nullable: true),
                    phone_number_confirmed = table.Column<bool>(type: "INTEGER", nullable: false),
                    two_factor_enabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    lockout_end = table.Column<long>(type: "INTEGER", nullable: true),
                    lockout_enabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    access_failed_count = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_asp_net_users", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "calendar_year",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    revision = table.Column<int>(type: "INTEGER", nullable: false),
                    standing = table.Column<int>(type: "INTEGER", nullable: false),
                    facts = table.Column<string>(type: "TEXT", nullable: false),
                    basis = table.Column<string>(type: "TEXT", nullable: false),
                    recorded_at = table.Column<long>(type: "INTEGER", nullable: false),
                    recorded_by = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_calendar_year", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "data_protection_keys",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    friendly_name = table.Column<string>(type: "TEXT", nullable: true),
                    xml = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_data_protection_keys", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "delegation_row",
                columns: table => new
                {
                    delegation_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    delegate_id = table.Column<string>(type: "TEXT", nullable: false),
                    delegator_id = table.Column<string>(type: "TEXT", nullable: false),
                    agency_id = table.Column<string>(type: "TEXT", nullable: false),
                    decision = table.Column<string>(type: "TEXT", nullable: false),
                    capacity = table.Column<int>(type: "INTEGER", nullable: false),
                    capacity_lines = table.Column<string>(type: "TEXT", nullable: false),
                    procedure_codes = table.Column<string>(type: "TEXT", nullable: false),
                    refusals_too = table.Column<bool>(type: "INTEGER", nullable: false),
                    from_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    to_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    revoked_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_delegation_row", x => x.delegation_id);
                });

            migrationBuilder.CreateTable(
                name: "dossier_row",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    dossier_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    code = table.Column<string>(type: "TEXT", nullable: true),
                    procedure_code = table.Column<string>(type: "TEXT", nullable: false),
                    case_key = table.Column<string>(type: "TEXT", nullable: false),
                    channel = table.Column<int>(type: "INTEGER", nullable: false),
                    centre_id = table.Column<string>(type: "TEXT", nullable: false),
                    agency_id = table.Column<string>(type: "TEXT", nullable: false),
                    applicant = table.Column<string>(type: "TEXT", nullable: false),
                    address = table.Column<string>(type: "TEXT", nullable: false),
                    phone = table.Column<string>(type: "TEXT", nullable: true),
                    status = table.Column<int>(type: "INTEGER", nullable: false),
                    submitted_at = table.Column<long>(type: "INTEGER", nullable: true),
                    received_at = table.Column<long>(type: "INTEGER", nullable: true),
                    first_due_at = table.Column<long>(type: "INTEGER", nullable: true),
                    due_at = table.Column<long>(type: "INTEGER", nullable: true),
                    decided_at = table.Column<long>(type: "INTEGER", nullable: true),
                    closed_at = table.Column<long>(type: "INTEGER", nullable: true),
                    granted = table.Column<bool>(type: "INTEGER", nullable: true),
                    provisional = table.Column<bool>(type: "INTEGER", nullable: false),
                    apologies = table.Column<int>(type: "INTEGER", nullable: false),
                    sets = table.Column<int>(type: "INTEGER", nullable: false),
                    return_by = table.Column<int>(type: "INTEGER", nullable: false),
                    search_text = table.Column<string>(type: "TEXT", nullable: false),
                    scope = table.Column<string>(type: "TEXT", nullable: false),
                    sort_key = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_dossier_row", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "foundings",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false),
                    demonstration = table.Column<bool>(type: "INTEGER", nullable: false),
                    founded_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_foundings", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "holding",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", nullable: false),
                    officer_id = table.Column<string>(type: "TEXT", nullable: false),
                    position_id = table.Column<string>(type: "TEXT", nullable: false),
                    from_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    to_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    decision = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_holding", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "officer",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    sex = table.Column<int>(type: "INTEGER", nullable: false),
                    home_agency_id = table.Column<string>(type: "TEXT", nullable: false),
                    showcase_order = table.Column<int>(type: "INTEGER", nullable: true),
                    showcase_vi = table.Column<string>(type: "TEXT", nullable: true),
                    showcase_en = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_officer", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "opening",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    centre_id = table.Column<string>(type: "TEXT", nullable: false),
                    hours = table.Column<string>(type: "TEXT", nullable: false),
                    decision = table.Column<string>(type: "TEXT", nullable: false),
                    recorded_at = table.Column<long>(type: "INTEGER", nullable: false),
                    recorded_by = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_opening", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "position",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", nullable: false),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    unit_id = table.Column<string>(type: "TEXT", nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    title_en = table.Column<string>(type: "TEXT", nullable: false),
                    own_capacity = table.Column<int>(type: "INTEGER", nullable: true),
                    own_capacity_lines = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_position", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "procedure_edition",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", nullable: false),
                    code = table.Column<string>(type: "TEXT", nullable: false),
                    from_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    to_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    decision = table.Column<string>(type: "TEXT", nullable: false),
                    content = table.Column<string>(type: "TEXT", nullable: false),
                    content_hash = table.Column<string>(type: "TEXT", nullable: false),
                    recorded_at = table.Column<long>(type: "INTEGER", nullable: false),
                    recorded_by = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_procedure_edition", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "reading",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    person_id = table.Column<string>(type: "TEXT", nullable: false),
                    position_id = table.Column<string>(type: "TEXT", nullable: false),
                    dossier_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    page = table.Column<string>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: false),
                    read_at = table.Column<long>(type: "INTEGER", nullable: false),
                    centre_id = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_reading", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "tariff",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    lines = table.Column<string>(type: "TEXT", nullable: false),
                    decision = table.Column<string>(type: "TEXT", nullable: false),
                    recorded_at = table.Column<long>(type: "INTEGER", nullable: false),
                    recorded_by = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_tariff", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "unit",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", nullable: false),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    parent_id = table.Column<string>(type: "TEXT", nullable: true),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    name_en = table.Column<string>(type: "TEXT", nullable: false),
                    identifier = table.Column<string>(type: "TEXT", nullable: true),
                    identifier_verified = table.Column<bool>(type: "INTEGER", nullable: false),
                    address = table.Column<string>(type: "TEXT", nullable: false),
                    phone = table.Column<string>(type: "TEXT", nullable: true),
                    from_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    to_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    successor_id = table.Column<string>(type: "TEXT", nullable: true),
                    decision = table.Column<string>(type: "TEXT", nullable: false),
                    recorded_at = table.Column<long>(type: "INTEGER", nullable: false),
                    recorded_by = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_unit", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "work_item",
                columns: table => new
                {
                    dossier_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    awaits = table.Column<int>(type: "INTEGER", nullable: false),
                    agency_id = table.Column<string>(type: "TEXT", nullable: false),
                    centre_id = table.Column<string>(type: "TEXT", nullable: false),
                    holder_id = table.Column<string>(type: "TEXT", nullable: true),
                    due_at = table.Column<long>(type: "INTEGER", nullable: false),
                    status = table.Column<int>(type: "INTEGER", nullable: false),
                    code = table.Column<string>(type: "TEXT", nullable: true),
                    procedure_code = table.Column<string>(type: "TEXT", nullable: false),
                    applicant = table.Column<string>(type: "TEXT", nullable: false),
                    received_at = table.Column<long>(type: "INTEGER", nullable: true),
                    provisional = table.Column<bool>(type: "INTEGER", nullable: false),
                    clock_stopped = table.Column<bool>(type: "INTEGER", nullable: false),
                    lapses_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_work_item", x => x.dossier_id);
                });

            migrationBuilder.CreateTable(
                name: "asp_net_user_claims",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    user_id = table.Column<string>(type: "TEXT", nullable: false),
                    claim_type = table.Column<string>(type: "TEXT", nullable: true),
                    claim_value = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_asp_net_user_claims", x => x.id);
                    table.ForeignKey(
                        name: "FK_asp_net_user_claims_asp_net_users_user_id",
                        column: x => x.user_id,
                        principalTable: "asp_net_users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "asp_net_user_logins",
                columns: table => new
                {
                    login_provider = table.Column<string>(type: "TEXT", nullable: false),
                    provider_key = table.Column<string>(type: "TEXT", nullable: false),
                    provider_display_name = table.Column<string>(type: "TEXT", nullable: true),
                    user_id = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_asp_net_user_logins", x => new { x.login_provider, x.provider_key });
                    table.ForeignKey(
                        name: "FK_asp_net_user_logins_asp_net_users_user_id",
                        column: x => x.user_id,
                        principalTable: "asp_net_users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "asp_net_user_tokens",
                columns: table => new
                {
                    user_id = table.Column<string>(type: "TEXT", nullable: false),
                    login_provider = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    value = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_asp_net_user_tokens", x => new { x.user_id, x.login_provider, x.name });
                    table.ForeignKey(
                        name: "FK_asp_net_user_tokens_asp_net_users_user_id",
                        column: x => x.user_id,
                        principalTable: "asp_net_users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_account_log_account_id_at",
                table: "account_log",
                columns: new[] { "account_id", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_asp_net_user_claims_user_id",
                table: "asp_net_user_claims",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_asp_net_user_logins_user_id",
                table: "asp_net_user_logins",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "email_index",
                table: "asp_net_users",
                column: "normalized_email");

            migrationBuilder.CreateIndex(
                name: "user_name_index",
                table: "asp_net_users",
                column: "normalized_user_name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_calendar_year_year_revision",
                table: "calendar_year",
                columns: new[] { "year", "revision" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_delegation_row_agency_id",
                table: "delegation_row",
                column: "agency_id");

            migrationBuilder.CreateIndex(
                name: "ix_delegation_row_delegate_id",
                table: "delegation_row",
                column: "delegate_id");

            migrationBuilder.CreateIndex(
                name: "ix_dossier_row_agency_id_received_at_id",
                table: "dossier_row",
                columns: new[] { "agency_id", "received_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_dossier_row_centre_id_received_at_id",
                table: "dossier_row",
                columns: new[] { "centre_id", "received_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_dossier_row_code",
                table: "dossier_row",
                column: "code");

            migrationBuilder.CreateIndex(
                name: "ix_dossier_row_dossier_id",
                table: "dossier_row",
                column: "dossier_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_dossier_row_received_at_id",
                table: "dossier_row",
                columns: new[] { "received_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_holding_officer_id",
                table: "holding",
                column: "officer_id");

            migrationBuilder.CreateIndex(
                name: "ix_procedure_edition_code_from_on",
                table: "procedure_edition",
                columns: new[] { "code", "from_on" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_reading_centre_id_id",
                table: "reading",
                columns: new[] { "centre_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_reading_dossier_id_read_at",
                table: "reading",
                columns: new[] { "dossier_id", "read_at" });

            migrationBuilder.CreateIndex(
                name: "ix_reading_person_id_read_at",
                table: "reading",
                columns: new[] { "person_id", "read_at" });

            migrationBuilder.CreateIndex(
                name: "ix_work_item_agency_id_awaits_due_at_dossier_id",
                table: "work_item",
                columns: new[] { "agency_id", "awaits", "due_at", "dossier_id" });

            migrationBuilder.CreateIndex(
                name: "ix_work_item_centre_id_awaits_due_at_dossier_id",
                table: "work_item",
                columns: new[] { "centre_id", "awaits", "due_at", "dossier_id" });

            migrationBuilder.CreateIndex(
                name: "ix_work_item_holder_id_awaits_due_at_dossier_id",
                table: "work_item",
                columns: new[] { "holder_id", "awaits", "due_at", "dossier_id" });

            migrationBuilder.CreateIndex(
                name: "ix_work_item_lapses_at_dossier_id",
                table: "work_item",
                columns: new[] { "lapses_at", "dossier_id" },
                filter: "lapses_at IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_work_item_provisional",
                table: "work_item",
                column: "provisional",
                filter: "provisional");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "account_log");

            migrationBuilder.DropTable(
                name: "asp_net_user_claims");

            migrationBuilder.DropTable(
                name: "asp_net_user_logins");

            migrationBuilder.DropTable(
                name: "asp_net_user_tokens");

            migrationBuilder.DropTable(
                name: "calendar_year");

            migrationBuilder.DropTable(
                name: "data_protection_keys");

            migrationBuilder.DropTable(
                name: "delegation_row");

            migrationBuilder.DropTable(
                name: "dossier_row");

            migrationBuilder.DropTable(
                name: "foundings");

            migrationBuilder.DropTable(
                name: "holding");

            migrationBuilder.DropTable(
                name: "officer");

            migrationBuilder.DropTable(
                name: "opening");

            migrationBuilder.DropTable(
                name: "position");

            migrationBuilder.DropTable(
                name: "procedure_edition");

            migrationBuilder.DropTable(
                name: "reading");

            migrationBuilder.DropTable(
                name: "tariff");

            migrationBuilder.DropTable(
                name: "unit");

            migrationBuilder.DropTable(
                name: "work_item");

            migrationBuilder.DropTable(
                name: "asp_net_users");
        }
    }
}
