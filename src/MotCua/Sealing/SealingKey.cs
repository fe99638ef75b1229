using MotCua.Ledger;
using MotCua.Plumbing;

namespace MotCua.Sealing;

/// <summary>Khóa ký niêm phong của Trung tâm này; read when the centre opens, so that a wrong one stops it.</summary>
/// <param name="centre">Names its file, else the environment does.</param>
public sealed class SealingKey(CentreOptions centre) : IDisposable
{
    /// <summary>Null where none is set: seals are then made unsigned.</summary>
    public HeadKey? Key { get; } = HeadKeyFile.Open(centre.HeadKey ?? Environment.GetEnvironmentVariable(HeadKeyFile.Setting), centre.Data);

    public void Dispose() => Key?.Dispose();
}
