using System.Text.Json;
using GitOrigin.Infra.Backup;
using GitOrigin.Infra.Settings;

namespace GitOrigin.Infra.Tests.Backup;

public sealed class BackupAccessTests
{
    private static readonly BackupSecrets Secrets = new("hunter22\n", "hunter22", "hunter22");

    private static JsonElement Json(BackupSettings settings, BackupSecrets? secrets = null) =>
        OpsJson.ToElement(BackupAccess.Of(settings, secrets ?? Secrets, "dev"));

    [Fact]
    public void A_folder_needs_no_secret() => Json(new(), new(null, null, null)).GetRawText().ShouldBe(
        """{"directory":".state/backups","sftp":null,"s3":null,"stack":"dev","passphrase":null,"encrypt":false,"keep":{"last":10,"daily":7,"weekly":4,"monthly":12},"forget":[],"schedule":null}""");

    [Fact]
    public void An_sftp_server_comes_with_its_key()
    {
        var json = Json(new()
        {
            Target = new SftpTarget { Host = "h", User = "u", Path = "p", HostKey = "k" },
            Encrypt = true,
            Schedule = "03:30",
            Forget = ["gone"],
            Keep = new() { Last = 3 },
        });

        json.GetProperty("sftp").GetRawText().ShouldBe("""{"host":"h","port":22,"user":"u","path":"p","hostKey":"k","key":"hunter22\n"}""");
        json.GetProperty("directory").ValueKind.ShouldBe(JsonValueKind.Null);
        json.GetProperty("passphrase").GetString().ShouldBe("hunter22");
        json.GetProperty("encrypt").GetBoolean().ShouldBeTrue();
        json.GetProperty("schedule").GetString().ShouldBe("03:30");
        json.GetProperty("forget").GetRawText().ShouldBe("""["gone"]""");
        json.GetProperty("keep").GetProperty("last").GetInt32().ShouldBe(3);
    }

    [Fact]
    public void A_bucket_comes_with_its_secret() =>
        Json(new() { Target = new S3Target { Endpoint = "https://e", Bucket = "bbb", AccessKey = "a" } }).GetProperty("s3").GetRawText().ShouldBe(
            """{"endpoint":"https://e","region":"us-east-1","bucket":"bbb","prefix":"","accessKey":"a","secret":"hunter22"}""");

    [Fact]
    public void As_text_nothing_gives_a_secret_away()
    {
        var access = BackupAccess.Of(new() { Target = new SftpTarget { Host = "h", User = "u", Path = "p", HostKey = "k" } }, Secrets, "dev");

        $"{access} {access.Sftp} {Secrets} {new S3Access("e", "r", "b", "p", "a", "hunter22")}".ShouldNotContain("hunter22");
    }
}
