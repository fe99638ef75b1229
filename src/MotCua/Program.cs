using System.Text;
using MotCua.Commands;

// Whatever the machine's locale says, what comes in and goes out is UTF-8 without a mark.
var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
using var input = new StreamReader(Console.OpenStandardInput(), utf8);
using var output = new StreamWriter(Console.OpenStandardOutput(), utf8) { AutoFlush = true };
using var error = new StreamWriter(Console.OpenStandardError(), utf8) { AutoFlush = true };
return await CommandLine.Run(args, output, error, input);
