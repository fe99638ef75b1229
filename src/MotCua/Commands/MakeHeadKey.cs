using System.CommandLine;
using MotCua.Plumbing;
using MotCua.Sealing;

namespace MotCua.Commands;

/// <summary>Tạo khóa ký niêm phong: <c>motcua head key FILE</c>.</summary>
internal static class MakeHeadKey
{
    public static Command Verb()
    {
        var file = new Argument<string>("FILE") { Description = "Tệp sẽ tạo, ngoài thư mục dữ liệu. The file to make, outside the data folder." };
        var key = new Command("key",
            $"Tạo khóa riêng ECDSA P-256 để ký niêm phong hằng ngày, chỉ chủ tệp đọc được. Makes the private key that signs daily seals, readable by its owner alone.\n  motcua head key /etc/motcua/niem-phong.pem\n  {HeadKeyFile.Setting}=/etc/motcua/niem-phong.pem motcua serve")
        {
            file,
        };
        key.SetAction(given =>
        {
            var path = given.GetValue(file)!;
            try
            {
                HeadKeyFile.Make(path);
            }
            catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
            {
                throw new CannotGoOn($"Không tạo được {path}. / {path} could not be made. ({cause.Message})", CommandLine.Finding, cause);
            }
            given.InvocationConfiguration.Output.WriteLine($"Đã tạo khóa; đặt {HeadKeyFile.Setting}={path} khi chạy motcua serve. / Key made; set {HeadKeyFile.Setting}={path} for motcua serve.");
            return CommandLine.Fine;
        });
        return new("head", "Niêm phong hằng ngày. The daily seal.\n  motcua head key /etc/motcua/niem-phong.pem") { key };
    }
}
