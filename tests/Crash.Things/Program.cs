using EmbeddedEngine.Crash.Things;
using Pulumi;

// Started as a plugin with the engine's address, as a program without arguments.
if (args.Length > 0)
    return await ThingPlugin.ServeAsync();
return await Deployment.RunAsync(ThingProgram.Declare);
