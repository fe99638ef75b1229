using System.Buffers.Binary;
using System.Security.Cryptography;
using Microsoft.Data.Sqlite;
using MotCua.Plumbing;

namespace MotCua.Operations.Backups;

/// <summary>Bản chụp tệp SQLite: the whole file page by page as of one moment, while the centre goes on writing; or only the pages that changed since an older copy.</summary>
internal static class SqliteCopy
{
    private static readonly byte[] Mark = "motcua.pages.1\n\0"u8.ToArray();

    /// <summary>Pages are copied as they lie, so that an older copy differs only where something changed.</summary>
    public static void Whole(DataFolder data, string to)
    {
        using var from = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = data.Database, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
        from.Open();
        using var copy = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = to, Mode = SqliteOpenMode.ReadWriteCreate, Pooling = false }.ToString());
        copy.Open();
        // Nobody reads it before it is whole; it is brought to the disk when it becomes a part.
        using (var quick = copy.CreateCommand())
        {
            quick.CommandText = "pragma journal_mode=off; pragma synchronous=off";
            quick.ExecuteNonQuery();
        }
        from.BackupDatabase(copy);
    }

    /// <summary>A copy that nobody writes to, read without leaving a trace beside it.</summary>
    public static SqliteConnection Open(string copy)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = $"file:{Uri.EscapeDataString(copy).Replace("%2F", "/", StringComparison.Ordinal)}?immutable=1", Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
        connection.Open();
        return connection;
    }

    /// <summary>
    /// Writes the pages of <paramref name="now"/> that are not those of an older copy. False, and nothing of use written, where the older
    /// one is not what it was, or so much has changed that a whole copy is better.
    /// </summary>
    /// <param name="olderDigest">What the older copy's bytes must give.</param>
    public static bool WriteChanged(string older, string olderDigest, string now, string to)
    {
        using var was = File.OpenRead(older);
        using var stands = File.OpenRead(now);
        var size = PageSize(stands);
        if (size != PageSize(was)) return false;
        var pages = stands.Length / size;
        using var written = new BufferedStream(File.Create(to), 1 << 16);
        Span<byte> number = stackalloc byte[8];
        written.Write(Mark);
        BinaryPrimitives.WriteInt64BigEndian(number, size);
        written.Write(number);
        BinaryPrimitives.WriteInt64BigEndian(number, pages);
        written.Write(number);
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        byte[] one = new byte[size], other = new byte[size];
        var changed = 0L;
        for (var page = 0L; ; page++)
        {
            var read = was.ReadAtLeast(other, size, throwOnEndOfStream: false);
            digest.AppendData(other, 0, read);
            if (page >= pages && read == 0) break;
            if (page >= pages) continue;
            stands.ReadExactly(one);
            if (read == size && one.AsSpan().SequenceEqual(other)) continue;
            BinaryPrimitives.WriteInt64BigEndian(number, page);
            written.Write(number);
            written.Write(one);
            changed++;
        }
        return changed <= pages / 2 && Convert.ToHexStringLower(digest.GetHashAndReset()) == olderDigest;
    }

    /// <summary>Puts changed pages over a copy of the older file.</summary>
    public static void Apply(string changes, string file)
    {
        using var from = new BufferedStream(File.OpenRead(changes), 1 << 16);
        using var to = new FileStream(file, FileMode.Open, FileAccess.ReadWrite);
        var head = new byte[Mark.Length + 16];
        from.ReadExactly(head);
        if (!head.AsSpan(0, Mark.Length).SequenceEqual(Mark)) throw new InvalidDataException("no changed pages");
        var size = BinaryPrimitives.ReadInt64BigEndian(head.AsSpan(Mark.Length));
        var pages = BinaryPrimitives.ReadInt64BigEndian(head.AsSpan(Mark.Length + 8));
        to.SetLength(pages * size);
        var page = new byte[8 + size];
        while (from.ReadAtLeast(page, page.Length, throwOnEndOfStream: false) == page.Length)
        {
            to.Position = BinaryPrimitives.ReadInt64BigEndian(page) * size;
            to.Write(page, 8, (int)size);
        }
    }

    /// <summary>From the file's head, which is read and left.</summary>
    private static int PageSize(FileStream file)
    {
        Span<byte> head = stackalloc byte[18];
        file.ReadExactly(head);
        file.Position = 0;
        return BinaryPrimitives.ReadUInt16BigEndian(head[16..]) is var size && size == 1 ? 65536 : size;
    }
}
