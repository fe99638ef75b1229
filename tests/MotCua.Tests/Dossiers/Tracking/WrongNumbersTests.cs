using System.Net;
using MotCua.Dossiers.Tracking;

namespace MotCua.Tests.Dossiers.Tracking;

/// <summary>Nhập sai số: guessing gets harder, and nobody is locked out by another.</summary>
public sealed class WrongNumbersTests
{
    private const string Code = "H24.165-261123-0001", Other = "H24.165-261123-0002";
    private readonly HandClock clock = new(Centre.Morning);

    [Fact]
    public void Many_wrong_answers_for_a_code_ask_its_owner_for_all_digits_and_never_for_more()
    {
        var wrong = new WrongNumbers(clock);
        for (var i = 0; i < 5_000; i++)
            wrong.Count(Code, Address(i));

        Assert.Equal(Asks.WholeNumber, wrong.Count(Code, IPAddress.Parse("203.0.113.7")));
        Assert.Equal(Asks.LastFour, wrong.Count(Other, IPAddress.Parse("203.0.113.8")));
    }

    [Fact]
    public void An_address_that_goes_on_is_not_answered_and_its_neighbour_is()
    {
        var wrong = new WrongNumbers(clock);
        var answers = Enumerable.Range(0, WrongNumbers.EnoughFromAddress + 1).Select(i => wrong.Count($"H24.165-261123-{i:0000}", IPAddress.Parse("198.51.100.9"))).ToList();

        Assert.Equal((Asks.LastFour, Asks.WholeNumber, Asks.Nothing), (answers[0], answers[WrongNumbers.MostFromAddress], answers[^1]));
        Assert.NotEqual(Asks.Nothing, wrong.Count(Other, IPAddress.Parse("198.51.100.10")));
    }

    [Fact]
    public void All_addresses_of_one_network_count_as_one()
    {
        var wrong = new WrongNumbers(clock);
        for (var i = 0; i < WrongNumbers.EnoughFromAddress; i++)
            wrong.Count($"H24.165-261123-{i:0000}", IPAddress.Parse($"2001:db8:1:2::{i:x}"));

        Assert.Equal(Asks.Nothing, wrong.Count(Other, IPAddress.Parse("2001:db8:1:2:ffff::1")));
    }

    [Fact]
    public void A_right_answer_is_not_held_against_anybody()
    {
        var wrong = new WrongNumbers(clock);
        for (var i = 0; i < 1_000; i++)
        {
            wrong.Count(Code, IPAddress.Loopback);
            wrong.Take(Code, IPAddress.Loopback);
        }

        Assert.Equal(Asks.LastFour, wrong.Count(Code, IPAddress.Loopback));
    }

    [Fact]
    public void What_was_wrong_is_forgotten()
    {
        var wrong = new WrongNumbers(clock);
        for (var i = 0; i < WrongNumbers.EnoughFromAddress; i++)
            wrong.Count(Code, IPAddress.Loopback);
        clock.At += 2 * WrongNumbers.Window;

        Assert.Equal(Asks.LastFour, wrong.Count(Code, IPAddress.Loopback));
    }

    private static IPAddress Address(int i) => new([10, (byte)(i >> 16), (byte)(i >> 8), (byte)i]);
}
