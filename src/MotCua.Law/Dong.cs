using System.Text.Json.Serialization;

namespace MotCua.Law;

/// <summary>Đồng: an amount of money in whole đồng.</summary>
[JsonConverter(typeof(DongJson))]
public readonly record struct Dong(long Amount) : IComparable<Dong>
{
    public static readonly Dong Zero;
    public static Dong operator +(Dong a, Dong b) => new(checked(a.Amount + b.Amount));
    public static Dong operator *(Dong a, long times) => new(checked(a.Amount * times));
    public int CompareTo(Dong other) => Amount.CompareTo(other.Amount);
    public static bool operator <(Dong a, Dong b) => a.Amount < b.Amount;
    public static bool operator >(Dong a, Dong b) => a.Amount > b.Amount;
    public static bool operator <=(Dong a, Dong b) => a.Amount <= b.Amount;
    public static bool operator >=(Dong a, Dong b) => a.Amount >= b.Amount;
}
