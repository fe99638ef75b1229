using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MotCua.Accounts.Passkeys;

/// <summary>Bảng khóa truy cập: as Identity's newest schema has it; its other tables stay as they were made.</summary>
internal sealed class PasskeyMapping : IEntityTypeConfiguration<IdentityUserPasskey<string>>
{
    /// <summary>The longest a credential's id may be is 1023 bytes (WebAuthn).</summary>
    private const int LongestId = 1024;

    public void Configure(EntityTypeBuilder<IdentityUserPasskey<string>> builder)
    {
        builder.ToTable("AspNetUserPasskeys").HasKey(key => key.CredentialId);
        builder.Property(key => key.CredentialId).HasMaxLength(LongestId);
        builder.HasOne<IdentityUser>().WithMany().HasForeignKey(key => key.UserId).IsRequired();
        builder.OwnsOne(key => key.Data, data => data.ToJson("data"));
    }
}
