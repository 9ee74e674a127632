using GitOrigin.Stacks;
using Pulumi;

return await Deployment.RunAsync(() =>
    OriginStack.DeclareAsync(StackValues.OfProcess(), new ProjectFiles(Deployment.Instance.RootDirectory)));
