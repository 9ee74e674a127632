using System.Collections.Immutable;
using System.Net;
using GitOrigin.Ops.OpenStack;

namespace GitOrigin.Ops.Reach;

/// <summary>Explains why a server cannot be reached, out of what an attempt met and what the cloud says. Looks at nothing itself.</summary>
/// <param name="site">The settings.</param>
/// <param name="target">How the server is meant to be reached.</param>
/// <param name="attempt">What an attempt met.</param>
/// <param name="cloud">What the cloud says; null where there is none, or it could not be asked.</param>
internal sealed class Diagnosis(SiteSettings site, ReachTarget target, SshAttempt attempt, CloudFacts? cloud)
{
    private const int ConsoleLines = 12;

    private static readonly string[] Logins = ["debian", "ubuntu", "fedora", "rocky", "almalinux", "centos"];

    private string CreateAll => $"scripts/create-all {site.Stack}";

    private string Refresh => $"scripts/pulumi refresh --stack {site.Stack}, then {CreateAll}";

    private string Where => $"{target.Host} port {target.Port}";

    private ImmutableArray<string> Console => cloud is null ? [] : [.. cloud.Console.TakeLast(ConsoleLines)];

    /// <summary>The one thing that explains it best.</summary>
    public Finding Find() => attempt.Outcome switch
    {
        SshOutcome.Reached => new(FindingKind.Reached, $"the server is reached: {target} ({attempt.Detail})", ""),
        SshOutcome.UnknownName => new(FindingKind.UnknownName, $"the name {target.Host} has no address ({attempt.Detail})", "mend the name in the settings, or the name service"),
        SshOutcome.OtherHostKey => OnTheWay() ?? OtherHostKey(),
        SshOutcome.LoginRefused => BootFailure() ?? LoginRefused(),
        SshOutcome.NoRoot => new(
            FindingKind.NoRoot,
            $"{target.Login} gets in, and may not become root without a password ({attempt.Detail})",
            "git-origin:site.login must name the image's own account, which may use sudo; a cloud image has one"),
        SshOutcome.Refused or SshOutcome.Closed => OnTheWay() ?? BootFailure() ?? Booting() ?? Closed(),
        _ => OnTheWay() ?? Filter() ?? BootFailure() ?? Booting() ?? Unexplained(),
    };

    // The parts of the way, from the server outwards, each of which must be there for anything to answer.
    private Finding? OnTheWay() => cloud is null ? null : Server(cloud) ?? Address(cloud) ?? Router(cloud) ?? Port(cloud);

    private Finding? Server(CloudFacts facts) => facts.Server switch
    {
        null => new(FindingKind.ServerDown, "the server is not in the cloud any more: somebody deleted it", $"{CreateAll} makes it again, with what was saved"),
        { Status: "ACTIVE" } => null,
        { Status: "BUILD" } => new(FindingKind.StillBooting, "the cloud is still making the server (BUILD)", "wait, then run this again"),
        { Fault: { } fault } server => new(FindingKind.ServerDown, $"the server is in status {server.Status}: {fault}", $"have the cloud's operators look at it, or delete it and run {CreateAll}") { Console = Console },
        { } server => new(FindingKind.ServerDown, $"the server does not run: it is in status {server.Status}", "start it: openstack server start, with the id that scripts/pulumi stack shows") { Console = Console },
    };

    private Finding? Address(CloudFacts facts) => (site.HasFloatingIp, facts.Address) switch
    {
        (false, _) => null,
        (true, null) => new(
            FindingKind.NoFloatingIp, $"the project has no floating IP address {target.Host}", $"{Refresh}: it takes one from git-origin:site.floatingIp"),
        (true, { Port: null }) => new(
            FindingKind.NoFloatingIp, $"the floating IP address {target.Host} leads nowhere: it is associated with no port", $"{Refresh} associates it again"),
        (true, { Port: { } port }) when facts.Port is { } own && port != own.Id => new(
            FindingKind.AddressElsewhere, $"the floating IP address {target.Host} leads to port {port}, which is not the server's", $"disassociate it there, then {Refresh}"),
        _ => null,
    };

    private Finding? Router(CloudFacts facts) => (site.HasOwnNetwork, facts.Router) switch
    {
        (false, _) => null,
        (true, null) => new(FindingKind.NoGateway, "the router of the server's network is gone", $"{Refresh} makes it again"),
        (true, { HasGateway: false }) => new(
            FindingKind.NoGateway, "the router of the server's network has no gateway to the outside", $"{Refresh} sets it to git-origin:site.network.external"),
        (true, { IsUp: false }) => new(FindingKind.NoGateway, "the router of the server's network is switched off", $"{Refresh} switches it on"),
        (true, { } router) when facts.Port is { } port && !port.Subnets.Any(router.Subnets.Contains) => new(
            FindingKind.NoGateway, "the router is not in the server's subnet", $"{Refresh} puts it there"),
        _ => null,
    };

    private Finding? Port(CloudFacts facts) => facts.Port switch
    {
        null => new(FindingKind.PortDown, "the server's port is gone", $"{Refresh} makes it again"),
        { IsUp: false } => new(FindingKind.PortDown, "the server's port is switched off", $"{Refresh} switches it on"),
        { Status: "DOWN" or "ERROR" or "BUILD" } port => new(
            FindingKind.PortDown, $"the cloud has not connected the server's port: it is in status {port.Status}", "wait a minute; if it stays so, ask the cloud's operators"),
        _ => null,
    };

    private Finding? Filter()
    {
        if (cloud?.Port is not { IsFiltered: true })
        {
            return null;
        }

        var ours = cloud.Rules.Where(rule => rule.LetsIn(target.Port)).ToList();
        if (ours.Count == 0)
        {
            return new(
                FindingKind.NoRule, $"the server's security groups have no rule that lets ssh (port {target.Port}) in from anywhere", $"{Refresh} makes those of git-origin:site.allow");
        }

        if (!IPAddress.TryParse(attempt.From, out var from) || ours.Exists(rule => rule.IsFor(from)))
        {
            return null;
        }

        var ranges = string.Join(", ", ours.Select(rule => rule.Range));
        var next = site.Allow.Any(cidr => Cidr.Contains(cidr, from))
            ? $"git-origin:site.allow has this address, and its rule is gone: {Refresh}"
            : Cidr.IsPrivate(from)
                ? $"others see this machine by another address than {from}: find that out, and add it to git-origin:site.allow if no entry covers it; then {CreateAll}"
                : $"add {from}, or its network, to git-origin:site.allow, then {CreateAll}";
        return new(FindingKind.NoRule, $"no rule of the server's security groups lets {from}, this machine, in by ssh: they are for {ranges}", next);
    }

    private Finding? BootFailure() => ConsoleLog.Failure(cloud?.Console ?? []) is { } line
        ? new(FindingKind.CloudInitFailed, $"the server's first boot failed: {line.Trim()}", "see the end of its console log; another image may do: git-origin:site.image, with cloud-init in it") { Console = Console }
        : null;

    private Finding? Booting() => cloud is { Console.IsEmpty: false } && !ConsoleLog.IsUp(cloud.Console)
        ? new(FindingKind.StillBooting, "the server's boot has not come to its end, by its console log", "wait, then run this again; if it stays so, see the end of the log") { Console = Console }
        : null;

    private Finding OtherHostKey() => new(
        FindingKind.WrongHostKey,
        $"what answers at {Where} is not the server that was made: its host key is {attempt.Detail}, not {string.Join(" or ", target.HostKeys.Select(key => key.Fingerprint))}; nothing was sent to it",
        cloud is null
            ? "see which machine has this address; if it is the right one, its host key was changed"
            : "if no other machine has this address, cloud-init did not install the key that the server was given: git-origin:site.image must be a cloud image with cloud-init")
    {
        Console = Console,
    };

    private Finding LoginRefused()
    {
        var likely = Array.Find(Logins, name => cloud?.Image?.Contains(name, StringComparison.OrdinalIgnoreCase) == true);
        return new(
            FindingKind.WrongLogin,
            $"the server is the right one, and does not let {target.Login} in by its key ({attempt.Detail})",
            likely is not null && likely != target.Login
                ? $"git-origin:site.login is {target.Login}, and the account of an image called {cloud!.Image} is most likely {likely}"
                : "git-origin:site.login must be the image's own account, such as debian, ubuntu, fedora or rocky; with git-origin:site.keyPair, git-origin:loginKey must be its private key")
        {
            Console = Console,
        };
    }

    private Finding Closed() => new(
        FindingKind.Unexplained,
        attempt.Outcome == SshOutcome.Refused ? $"nothing listens at {Where} ({attempt.Detail})" : $"{Where} answers, and no sshd does ({attempt.Detail})",
        cloud is null ? "start the machine if it does not run, or see there why sshd does not" : "see on the server why sshd does not run: the end of its console log may tell")
    {
        Console = Console,
    };

    private Finding Unexplained() => new(
        FindingKind.Unexplained,
        $"{Where} does not answer ({attempt.Detail}){(cloud is null ? "" : ", although server, address, router, port and security rules are as they should be")}",
        "try it from another network: what is between may not let ssh through; then ask the cloud's operators")
    {
        Console = Console,
    };
}
