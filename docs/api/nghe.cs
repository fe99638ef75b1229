#:property PublishAot=false
// Nghe tin của Trung tâm: listens at an address, checks who speaks, and ends when the dossier has ended.
//   dotnet run nghe.cs -- http://127.0.0.1:8088/ whsec_… H24.165-261123-0001
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

var (address, secret, code) = (args[0], Convert.FromBase64String(args[1]["whsec_".Length..]), args[2]);
string[] endings = ["result-returned", "dossier-stopped", "dossier-lapsed", "filing-refused"];

using var listener = new HttpListener { Prefixes = { address } };
listener.Start();
Console.WriteLine("listening");
while (true)
{
    var context = await listener.GetContextAsync();
    using var bytes = new MemoryStream();
    await context.Request.InputStream.CopyToAsync(bytes);
    var (id, at, signature) = (context.Request.Headers["webhook-id"], context.Request.Headers["webhook-timestamp"], context.Request.Headers["webhook-signature"]);
    var expected = "v1," + Convert.ToBase64String(HMACSHA256.HashData(secret, (byte[])[.. Encoding.UTF8.GetBytes($"{id}.{at}."), .. bytes.ToArray()]));
    var genuine = CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(expected), Encoding.UTF8.GetBytes(signature ?? ""));
    context.Response.StatusCode = genuine ? 204 : 401;
    context.Response.Close();
    if (!genuine)
        continue;
    using var notice = JsonDocument.Parse(bytes.ToArray());
    // What is null is left out: an online filing has no code yet.
    var about = notice.RootElement.TryGetProperty("code", out var known) ? known.GetString() : null;
    var happened = notice.RootElement.GetProperty("event").GetString();
    Console.WriteLine($"{about}: {happened}");
    if (about == code && endings.Contains(happened))
        return;
}
