using System.Collections.Immutable;
using Pulumi.OpenStack.Compute;
using Pulumi.OpenStack.Identity;
using Pulumi.OpenStack.Images;
using Pulumi.OpenStack.Networking;

namespace Pulumi.OpenStack.Tests;

public sealed class FunctionTests
{
    private readonly Recorder _recorder = new()
    {
        Answer = ImmutableDictionary<string, object>.Empty
            .Add("id", "found").Add("projectName", "p").Add("names", ImmutableArray.Create("nova")).Add("minDiskGb", 3),
    };

    [Fact]
    public async Task Functions_have_the_tokens_of_the_official_package()
    {
        await _recorder.RunAsync(() =>
        {
            GetImage.Invoke();
            GetFlavor.Invoke();
            GetAvailabilityZones.Invoke();
            GetNetwork.Invoke();
            GetFloatingIp.Invoke();
            GetAuthScope.Invoke(new() { Name = "x" });
        });

        _recorder.Calls.Select(call => call.Token).Order(StringComparer.Ordinal).ShouldBe(
        [
            "openstack:compute/getAvailabilityZones:getAvailabilityZones",
            "openstack:compute/getFlavor:getFlavor",
            "openstack:identity/getAuthScope:getAuthScope",
            "openstack:images/getImage:getImage",
            "openstack:networking/getFloatingIp:getFloatingIp",
            "openstack:networking/getNetwork:getNetwork",
        ]);
    }

    [Fact]
    public async Task Results_are_read_from_the_answer()
    {
        GetImageResult? image = null;
        GetAvailabilityZonesResult? zones = null;
        await Deployment.TestAsync(_recorder, new() { IsPreview = false }, async () =>
        {
            image = await GetImage.InvokeAsync(new() { Name = "debian", MostRecent = true });
            zones = await GetAvailabilityZones.InvokeAsync();
        });

        image!.Id.ShouldBe("found");
        image.MinDiskGb.ShouldBe(3);
        zones!.Names.ShouldBe(["nova"]);
        var call = _recorder.Calls.Single(made => made.Token == "openstack:images/getImage:getImage");
        call.Args["name"].ShouldBe("debian");
        call.Args["mostRecent"].ShouldBe(true);
    }
}
