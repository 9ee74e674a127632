namespace Pulumi.Tests.Core;

public class UnionTests
{
    [Fact]
    public void A_union_knows_which_type_it_holds()
    {
        Union<int, string> union = "x";
        union.IsT1.ShouldBeTrue();
        union.AsT1.ShouldBe("x");
        Should.Throw<InvalidOperationException>(() => union.AsT0);
        union.Match(number => $"{number}", text => text + "!").ShouldBe("x!");
        union.TryPickT0(out _, out var text).ShouldBeFalse();
        text.ShouldBe("x");
        union.MapT1(value => value.Length).ShouldBe(Union<int, int>.FromT1(1));
    }

    [Fact]
    public void Equality_heeds_the_type()
    {
        (Union<int, int>.FromT0(1) == Union<int, int>.FromT1(1)).ShouldBeFalse();
        (Union<int, int>.FromT0(1) == Union<int, int>.FromT0(1)).ShouldBeTrue();
    }
}
