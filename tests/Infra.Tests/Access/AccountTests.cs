using System.Collections.Immutable;
using GitOrigin.Infra.Access;
using GitOrigin.Infra.Settings;

namespace GitOrigin.Infra.Tests.Access;

public sealed class AccountTests
{
    [Theory]
    [InlineData(Role.Admin, true, true)]
    [InlineData(Role.Developer, true, false)]
    [InlineData(Role.Anon, false, false)]
    public void Who_may_write_where(Role role, bool granted, bool other)
    {
        var account = new Account
        {
            Name = "x",
            Role = role,
            Keys = [],
            Rights = ImmutableSortedDictionary<string, Right>.Empty.Add("granted", Right.Write).Add("readable", Right.Read),
        };

        account.MayWrite("granted").ShouldBe(granted);
        account.MayWrite("readable").ShouldBe(other);
        account.MayWrite("other").ShouldBe(other);
    }
}
