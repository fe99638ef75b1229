using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace MotCua.Plumbing;

/// <summary>For <c>dotnet ef</c> alone: a context to compare the model with the migrations.</summary>
internal sealed class DesignTime : IDesignTimeDbContextFactory<CentreDb>
{
    public CentreDb CreateDbContext(string[] args) => new(new DbContextOptionsBuilder<CentreDb>().UseSqlite("Data Source=:memory:").Options);
}

/// <inheritdoc cref="DesignTime"/>
internal sealed class PostgresDesignTime : IDesignTimeDbContextFactory<PostgresCentreDb>
{
    public PostgresCentreDb CreateDbContext(string[] args) => new(new DbContextOptionsBuilder<PostgresCentreDb>().UseNpgsql("Host=localhost").Options);
}
