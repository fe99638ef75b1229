using MotCua.Look;

namespace MotCua.Papers.Layout;

/// <summary>Nét in: something at its final place on a page; points from the upper left corner.</summary>
public abstract record Mark;

/// <summary>Chữ: a run on its baseline.</summary>
public sealed record TextMark(float X, float Baseline, Run Run) : Mark;

/// <summary>Nét kẻ: a straight line.</summary>
public sealed record RuleMark(float X1, float Y1, float X2, float Y2, float Thickness) : Mark;

/// <summary>Mã QR: a code with its upper left module and its side, quiet zone left out.</summary>
public sealed record QrMark(float X, float Y, float Side, QrSquares Squares) : Mark;

/// <summary>Ô: lines of text in a column of given place and width.</summary>
public sealed record Cell(float X, float Width, Side Side, IReadOnlyList<Line> Lines);
