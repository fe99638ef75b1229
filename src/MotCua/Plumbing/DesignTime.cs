using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace MotCua.Plumbing;

/// <summary>For <c>dotnet ef</c> alone: a context to compare the model with the migrations.</summary>
internal sealed class DesignTime : IDesignTimeDbContextFactory<CentreDb>
{
    public CentreDb CreateDbContext(string[] args) => new(new DbContextOptionsBuilder<CentreDb>().UseSqlite("Data Source=:memory:").Options);
}
