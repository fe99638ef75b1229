using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MotCua.Dossiers.Intake.Drafts;

/// <summary>
/// Bản nháp tiếp nhận: what a receiver has typed and which scans came, before anything is received. Its id is the dossier's that may come
/// of it, and so the shelf of its files. Once received it holds only the scans that wait for their receiver's word.
/// </summary>
public sealed class ReceiptDraft
{
    public required Guid Id { get; init; }
    public required string OfficerId { get; init; }
    public string ProcedureCode { get; set; } = "";
    public string ApplicantName { get; set; } = "";

    /// <summary>The form's fields, by name.</summary>
    public Dictionary<string, string[]> Fields { get; set; } = [];

    public bool Received { get; set; }
    public DateTimeOffset SavedAt { get; set; }
}

internal sealed class ReceiptDraftMapping : IEntityTypeConfiguration<ReceiptDraft>
{
    public void Configure(EntityTypeBuilder<ReceiptDraft> builder)
    {
        builder.ToTable("receipt_draft").HasKey(d => d.Id);
        builder.Property(d => d.Id).ValueGeneratedNever();
        builder.Property(d => d.Fields).HasConversion(fields => DraftFields.Write(fields), text => DraftFields.Read(text), DraftFields.Same);
        builder.HasIndex(d => new { d.OfficerId, d.Received, d.SavedAt });
    }
}
