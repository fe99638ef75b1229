using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace MotCua.Plumbing.PostgresMigrations
{
    /// <inheritdoc />
    public partial class PostgresSpine : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "account_log",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "bytea", nullable: false),
                    account_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    by_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    act = table.Column<string>(type: "text", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    at = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_account_log", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "asp_net_users",
                columns: table => new
                {
                    id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    user_name = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true, collation: "C"),
                    normalized_user_name = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true, collation: "C"),
                    email = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true, collation: "C"),
                    normalized_email = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true, collation: "C"),
                    email_confirmed = table.Column<bool>(type: "boolean", nullable: false),
                    password_hash = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    security_stamp = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    concurrency_stamp = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    phone_number = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    phone_number_confirmed = table.Column<bool>(type: "boolean", nullable: false),
                    two_factor_enabled = table.Column<bool>(type: "boolean", nullable: false),
                    lockout_end = table.Column<long>(type: "bigint", nullable: true),
                    lockout_enabled = table.Column<bool>(type: "boolean", nullable: false),
                    access_failed_count = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_asp_net_users", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "calendar_year",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    year = table.Column<int>(type: "integer", nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false),
                    standing = table.Column<int>(type: "integer", nullable: false),
                    facts = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    basis = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    recorded_at = table.Column<long>(type: "bigint", nullable: false),
                    recorded_by = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_calendar_year", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "data_protection_keys",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    friendly_name = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    xml = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_data_protection_keys", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "delegation_row",
                columns: table => new
                {
                    delegation_id = table.Column<byte[]>(type: "bytea", nullable: false),
                    delegate_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    delegator_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    agency_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    decision = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    capacity = table.Column<int>(type: "integer", nullable: false),
                    capacity_lines = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    procedure_codes = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    refusals_too = table.Column<bool>(type: "boolean", nullable: false),
                    from_on = table.Column<DateOnly>(type: "date", nullable: false),
                    to_on = table.Column<DateOnly>(type: "date", nullable: false),
                    revoked_at = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_delegation_row", x => x.delegation_id);
                });

            migrationBuilder.CreateTable(
                name: "dossier_row",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    dossier_id = table.Column<byte[]>(type: "bytea", nullable: false),
                    code = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    procedure_code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    case_key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    channel = table.Column<int>(type: "integer", nullable: false),
                    centre_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    agency_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    applicant = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    address = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    phone = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    status = table.Column<int>(type: "integer", nullable: false),
                    submitted_at = table.Column<long>(type: "bigint", nullable: true),
                    received_at = table.Column<long>(type: "bigint", nullable: true),
                    first_due_at = table.Column<long>(type: "bigint", nullable: true),
                    due_at = table.Column<long>(type: "bigint", nullable: true),
                    decided_at = table.Column<long>(type: "bigint", nullable: true),
                    closed_at = table.Column<long>(type: "bigint", nullable: true),
                    granted = table.Column<bool>(type: "boolean", nullable: true),
                    provisional = table.Column<bool>(type: "boolean", nullable: false),
                    apologies = table.Column<int>(type: "integer", nullable: false),
                    sets = table.Column<int>(type: "integer", nullable: false),
                    return_by = table.Column<int>(type: "integer", nullable: false),
                    search_text = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    scope = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    sort_key = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_dossier_row", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "foundings",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false),
                    demonstration = table.Column<bool>(type: "boolean", nullable: false),
                    founded_at = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_foundings", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "holding",
                columns: table => new
                {
                    id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    officer_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    position_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    from_on = table.Column<DateOnly>(type: "date", nullable: false),
                    to_on = table.Column<DateOnly>(type: "date", nullable: true),
                    decision = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_holding", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "officer",
                columns: table => new
                {
                    id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    sex = table.Column<int>(type: "integer", nullable: false),
                    home_agency_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    showcase_order = table.Column<int>(type: "integer", nullable: true),
                    showcase_vi = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    showcase_en = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_officer", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "opening",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    centre_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    hours = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    decision = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    recorded_at = table.Column<long>(type: "bigint", nullable: false),
                    recorded_by = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_opening", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "position",
                columns: table => new
                {
                    id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    kind = table.Column<int>(type: "integer", nullable: false),
                    unit_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    title = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    title_en = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    own_capacity = table.Column<int>(type: "integer", nullable: true),
                    own_capacity_lines = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_position", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "procedure_edition",
                columns: table => new
                {
                    id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    from_on = table.Column<DateOnly>(type: "date", nullable: false),
                    to_on = table.Column<DateOnly>(type: "date", nullable: true),
                    decision = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    content = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    content_hash = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    recorded_at = table.Column<long>(type: "bigint", nullable: false),
                    recorded_by = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_procedure_edition", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "reading",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "bytea", nullable: false),
                    person_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    position_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    dossier_id = table.Column<byte[]>(type: "bytea", nullable: false),
                    page = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    reason = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    read_at = table.Column<long>(type: "bigint", nullable: false),
                    centre_id = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_reading", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "tariff",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    lines = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    decision = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    recorded_at = table.Column<long>(type: "bigint", nullable: false),
                    recorded_by = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_tariff", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "unit",
                columns: table => new
                {
                    id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    kind = table.Column<int>(type: "integer", nullable: false),
                    parent_id = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    name_en = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    identifier = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    identifier_verified = table.Column<bool>(type: "boolean", nullable: false),
                    address = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    phone = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    from_on = table.Column<DateOnly>(type: "date", nullable: false),
                    to_on = table.Column<DateOnly>(type: "date", nullable: true),
                    successor_id = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    decision = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    recorded_at = table.Column<long>(type: "bigint", nullable: false),
                    recorded_by = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_unit", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "work_item",
                columns: table => new
                {
                    dossier_id = table.Column<byte[]>(type: "bytea", nullable: false),
                    awaits = table.Column<int>(type: "integer", nullable: false),
                    agency_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    centre_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    holder_id = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    due_at = table.Column<long>(type: "bigint", nullable: false),
                    status = table.Column<int>(type: "integer", nullable: false),
                    code = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    procedure_code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    applicant = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    received_at = table.Column<long>(type: "bigint", nullable: true),
                    provisional = table.Column<bool>(type: "boolean", nullable: false),
                    clock_stopped = table.Column<bool>(type: "boolean", nullable: false),
                    lapses_at = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_work_item", x => x.dossier_id);
                });

            migrationBuilder.CreateTable(
                name: "asp_net_user_claims",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    user_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    claim_type = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    claim_value = table.Column<string>(type: "text", nullable: true, collation: "C")
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
                    login_provider = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    provider_key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    provider_display_name = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    user_id = table.Column<string>(type: "text", nullable: false, collation: "C")
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
                    user_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    login_provider = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    value = table.Column<string>(type: "text", nullable: true, collation: "C")
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
