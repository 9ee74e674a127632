using EmbeddedEngine.Protocol;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Pulumi.Serialization;
using Pulumi.Tests.Support;
using Pulumi.Utilities;
using Pulumirpc;

namespace Pulumi.Tests.Run;

/// <summary>Programs against an engine on the other side of gRPC.</summary>
public class DeploymentRunTests
{
    private const string StackUrn = "urn:pulumi:dev::demo::pulumi:pulumi:Stack::demo-dev";
    private const string ServerUrn = "urn:pulumi:dev::demo::test:index:Server::";

    private static string Errors(FakeEngine engine) => string.Join('\n', engine.Errors.Select(error => error.Message));

    [Fact]
    public async Task Calls_come_in_the_protocols_order()
    {
        await using var engine = await FakeEngine.StartAsync();
        var exitCode = await engine.RunAsync(() =>
        {
            var server = new Server("s", new() { Name = "n" });
            return new Dictionary<string, object?> { ["name"] = server.Name, ["plain"] = 1, ["none"] = null };
        });

        exitCode.ShouldBe(0, Errors(engine));
        engine.Calls.Where(call => call is not LogRequest and not SupportsFeatureRequest).Select(call => call.Descriptor.Name)
            .ShouldBe(["RegisterResourceRequest", "RegisterResourceRequest", "RegisterResourceOutputsRequest", "Empty"]);
        engine.Calls.OfType<SupportsFeatureRequest>().Select(request => request.Id).ShouldBeUnique();

        var stack = engine.Registrations[0];
        stack.Type.ShouldBe("pulumi:pulumi:Stack");
        stack.Name.ShouldBe("demo-dev");
        stack.Parent.ShouldBe("");
        stack.Custom.ShouldBeFalse();
        stack.Object.Fields.ShouldBeEmpty();

        var outputs = engine.Calls.OfType<RegisterResourceOutputsRequest>().Single();
        outputs.Urn.ShouldBe(StackUrn);
        outputs.Outputs.Fields["name"].StringValue.ShouldBe("n");
        outputs.Outputs.Fields.ShouldNotContainKey("none");
    }

    [Fact]
    public async Task A_registration_carries_inputs_marks_and_options()
    {
        await using var engine = await FakeEngine.StartAsync();
        var exitCode = await engine.RunAsync(() =>
        {
            var first = new Server("first");
            _ = new Server(
                "second",
                new()
                {
                    Name = first.Id,
                    Size = 3,
                    Flavor = Flavor.Small,
                    Connection = new ConnectionArgs { Host = "h", Password = "secret" },
                    Source = new FileArchive("./a"),
                    Tags = { ["a"] = "1" },
                    Triggers = new object[] { "t", 1 },
                },
                new()
                {
                    Protect = true,
                    RetainOnDelete = false,
                    DeleteBeforeReplace = false,
                    IgnoreChanges = { "tags" },
                    HideDiffs = { "name" },
                    CustomTimeouts = new() { Create = TimeSpan.FromMinutes(5) },
                    DeletedWith = first,
                    ImportId = "imported",
                    Aliases = { new Alias { Name = "old" }, new Alias { NoParent = true }, new Alias { Urn = ServerUrn + "older" } },
                });
        });

        exitCode.ShouldBe(0, Errors(engine));
        var request = engine.Registration("second");
        request.Type.ShouldBe("test:index:Server");
        request.Parent.ShouldBe(StackUrn);
        request.Custom.ShouldBeTrue();
        request.Version.ShouldBe("1.2.3");
        request.AcceptSecrets.ShouldBeTrue();
        request.AcceptResources.ShouldBeTrue();
        request.SupportsResultReporting.ShouldBeTrue();
        request.Hooks.ShouldNotBeNull();
        request.Protect.ShouldBeTrue();
        request.HasRetainOnDelete.ShouldBeTrue();
        request.RetainOnDelete.ShouldBeFalse();
        request.DeleteBeforeReplaceDefined.ShouldBeTrue();
        request.IgnoreChanges.ShouldBe(["tags"]);
        request.HideDiffs.ShouldBe(["name"]);
        request.AdditionalSecretOutputs.ShouldBe(["connection"]);
        request.ReplaceOnChanges.ShouldBe(["triggers[*]"]);
        request.CustomTimeouts.Create.ShouldBe("300000000000ns");
        request.CustomTimeouts.Update.ShouldBe("");
        request.DeletedWith.ShouldBe(ServerUrn + "first");
        request.ImportId.ShouldBe("imported");
        request.Aliases[0].Spec.Name.ShouldBe("old");
        request.Aliases[1].Spec.NoParent.ShouldBeTrue();
        request.Aliases[2].Urn.ShouldBe(ServerUrn + "older");

        var inputs = request.Object.Fields;
        inputs.Keys.ShouldBe(["connection", "flavor", "name", "size", "source", "tags", "triggers"], ignoreOrder: true);
        inputs["name"].StringValue.ShouldBe("first-id");
        inputs["flavor"].StringValue.ShouldBe("small");
        inputs["size"].NumberValue.ShouldBe(3);
        var password = inputs["connection"].StructValue.Fields["password"];
        WireValues.SignatureOf(password).ShouldBe(Signatures.Secret);
        password.StructValue.Fields["value"].StringValue.ShouldBe("secret");
        WireValues.SignatureOf(inputs["source"]).ShouldBe(Signatures.Archive);

        request.Dependencies.ShouldBe([ServerUrn + "first"]);
        request.PropertyDependencies.Keys.ShouldBe(inputs.Keys, ignoreOrder: true);
        request.PropertyDependencies["name"].Urns.ShouldBe([ServerUrn + "first"]);
        request.PropertyDependencies["size"].Urns.ShouldBeEmpty();

        engine.Registration("first").HasProtect.ShouldBeFalse();
        engine.Registration("first").CustomTimeouts.ShouldBeNull();
    }

    [Fact]
    public async Task In_a_preview_what_is_not_there_yet_is_unknown()
    {
        await using var engine = await FakeEngine.StartAsync();
        engine.OnRegister = FakeEngine.EchoWithoutId;
        var applied = false;
        var exitCode = await engine.RunAsync(
            () =>
            {
                var first = new Server("first", new() { Name = "n" });
                _ = new Server("second", new()
                {
                    Name = first.Id.Apply(id =>
                    {
                        applied = true;
                        return id;
                    }),
                    Tags = { ["known"] = first.Name, ["unknown"] = first.Address.Apply(address => address!) },
                });
            },
            isDryRun: true);

        exitCode.ShouldBe(0, Errors(engine));
        applied.ShouldBeFalse();
        var inputs = engine.Registration("second").Object.Fields;
        inputs["name"].StringValue.ShouldBe(UnknownSentinels.Any);
        inputs["tags"].StructValue.Fields["known"].StringValue.ShouldBe("n");
        inputs["tags"].StructValue.Fields["unknown"].StringValue.ShouldBe(UnknownSentinels.Any);
    }

    [Fact]
    public async Task Secrets_of_the_answer_stay_secret_in_what_is_made_of_them()
    {
        await using var engine = await FakeEngine.StartAsync();
        engine.OnRegister = async request =>
        {
            var response = await FakeEngine.Echo(request);
            if (request.Name == "first")
                response.Object.Fields["address"] = WireValues.Secret(Value.ForString("10.0.0.1"));
            return response;
        };
        var exitCode = await engine.RunAsync(() =>
        {
            var first = new Server("first");
            return new Dictionary<string, object?> { ["url"] = Output.Format($"http://{first.Address}/") };
        });

        exitCode.ShouldBe(0, Errors(engine));
        var url = engine.Calls.OfType<RegisterResourceOutputsRequest>().Single().Outputs.Fields["url"];
        WireValues.SignatureOf(url).ShouldBe(Signatures.Secret);
        url.StructValue.Fields["value"].StringValue.ShouldBe("http://10.0.0.1/");
        engine.Calls.OfType<LogRequest>().ShouldAllBe(log => !log.Message.Contains("10.0.0.1"));
    }

    [Fact]
    public async Task Registrations_run_side_by_side()
    {
        await using var engine = await FakeEngine.StartAsync();
        var bothAreThere = new TaskCompletionSource();
        engine.OnRegister = async request =>
        {
            if (engine.Registrations.Count(seen => seen.Custom) == 2)
                bothAreThere.TrySetResult();
            if (request.Custom)
                await bothAreThere.Task.WaitAsync(TimeSpan.FromSeconds(20));
            return await FakeEngine.Echo(request);
        };
        (await engine.RunAsync(() =>
        {
            _ = new Server("a");
            _ = new Server("b");
        })).ShouldBe(0, Errors(engine));
    }

    [Fact]
    public async Task A_dependency_on_a_component_is_one_on_its_real_children()
    {
        await using var engine = await FakeEngine.StartAsync();
        var exitCode = await engine.RunAsync(() =>
        {
            var group = new Group("g", null, "a", "b");
            _ = new Server("after", null, new() { DependsOn = { group } });
        });

        exitCode.ShouldBe(0, Errors(engine));
        const string prefix = "urn:pulumi:dev::demo::demo:index:Group$test:index:Server::";
        engine.Registration("after").Dependencies.ShouldBe([prefix + "a", prefix + "b"]);
        engine.Registration("a").Parent.ShouldBe("urn:pulumi:dev::demo::demo:index:Group::g");
        engine.Calls.OfType<RegisterResourceOutputsRequest>().Single(outputs => outputs.Urn.EndsWith("::g", StringComparison.Ordinal))
            .Outputs.Fields["first"].StringValue.ShouldBe("a");
    }

    [Fact]
    public async Task A_child_that_uses_its_components_urn_does_not_wait_for_itself()
    {
        await using var engine = await FakeEngine.StartAsync();
        var exitCode = await engine.RunAsync(() =>
        {
            var group = new Group("g");
            _ = new Server("child", new() { Name = group.Urn }, new() { Parent = group });
            _ = new Server("sibling", new() { Name = group.Urn }, new() { Parent = group });
        });
        exitCode.ShouldBe(0, Errors(engine));
        engine.Registration("child").Dependencies.ShouldBeEmpty();
    }

    [Fact]
    public async Task Children_inherit_providers_and_protection()
    {
        await using var engine = await FakeEngine.StartAsync();
        var exitCode = await engine.RunAsync(() =>
        {
            var provider = new Provider("p", new() { Insecure = true, Password = Output.CreateSecret("pw") });
            _ = new Group("g", new() { Providers = { provider }, Protect = true }, "child");
            _ = new Server("other");
        });

        exitCode.ShouldBe(0, Errors(engine));
        engine.Registration("p").Type.ShouldBe("pulumi:providers:test");
        engine.Registration("p").Object.Fields["insecure"].StringValue.ShouldBe("true");
        engine.Registration("child").Provider.ShouldBe("urn:pulumi:dev::demo::pulumi:providers:test::p::p-id");
        engine.Registration("child").Protect.ShouldBeTrue();
        engine.Registration("other").Provider.ShouldBe("");
    }

    [Fact]
    public async Task A_provider_without_an_id_is_named_with_the_mark_for_unknown()
    {
        await using var engine = await FakeEngine.StartAsync();
        engine.OnRegister = FakeEngine.EchoWithoutId;
        (await engine.RunAsync(() => { _ = new Server("s", null, new() { Provider = new Provider("p") }); }, isDryRun: true)).ShouldBe(0);
        engine.Registration("s").Provider.ShouldEndWith("::p::" + UnknownSentinels.Any);
    }

    [Fact]
    public async Task A_resource_as_input_is_a_reference_or_its_id()
    {
        await using var engine = await FakeEngine.StartAsync();
        void Program()
        {
            var first = new Server("first");
            _ = new Server("second", new() { Triggers = new object[] { first } });
        }

        (await engine.RunAsync((Action)Program)).ShouldBe(0, Errors(engine));
        var reference = engine.Registration("second").Object.Fields["triggers"].ListValue.Values.Single();
        WireValues.SignatureOf(reference).ShouldBe(Signatures.ResourceReference);
        reference.StructValue.Fields["urn"].StringValue.ShouldBe(ServerUrn + "first");
        reference.StructValue.Fields["id"].StringValue.ShouldBe("first-id");
        engine.Registration("second").Dependencies.ShouldBe([ServerUrn + "first"]);

        await using var old = await FakeEngine.StartAsync();
        old.Features.Remove("resourceReferences");
        (await old.RunAsync((Action)Program)).ShouldBe(0, Errors(old));
        old.Registration("second").Object.Fields["triggers"].ListValue.Values.Single().StringValue.ShouldBe("first-id");
    }

    [Fact]
    public async Task A_reference_in_an_answer_becomes_the_class_that_stands_for_its_type()
    {
        await using var engine = await FakeEngine.StartAsync();
        engine.OnInvoke = request => request.Tok == "pulumi:pulumi:getResource"
            ? new()
            {
                Return = new()
                {
                    Fields =
                    {
                        ["urn"] = request.Args.Fields["urn"],
                        ["id"] = Value.ForString("far-id"),
                        ["state"] = Value.ForStruct(new() { Fields = { ["name"] = Value.ForString("far") } }),
                    },
                },
            }
            : new() { Return = new() { Fields = { ["it"] = WireValues.ResourceReference(ServerUrn + "far", "far-id") } } };

        var exitCode = await engine.RunAsync(() =>
        {
            var server = Deployment.Instance.InvokeSingle<Server>("test:index:find", InvokeArgs.Empty);
            return new Dictionary<string, object?> { ["id"] = server.Apply(s => s.Id), ["name"] = server.Apply(s => s.Name) };
        });

        exitCode.ShouldBe(0, Errors(engine));
        var outputs = engine.Calls.OfType<RegisterResourceOutputsRequest>().Single().Outputs.Fields;
        outputs["id"].StringValue.ShouldBe("far-id");
        outputs["name"].StringValue.ShouldBe("far");
    }

    [Fact]
    public async Task Get_reads_the_resource_by_its_id()
    {
        await using var engine = await FakeEngine.StartAsync();
        engine.OnRead = request => new()
        {
            Urn = ServerUrn + request.Name,
            Properties = new() { Fields = { ["name"] = Value.ForString("read") } },
        };
        var exitCode = await engine.RunAsync(() => new Dictionary<string, object?> { ["name"] = Server.Get("s", "the-id").Name });

        exitCode.ShouldBe(0, Errors(engine));
        var read = engine.Calls.OfType<ReadResourceRequest>().ShouldHaveSingleItem();
        read.Id.ShouldBe("the-id");
        read.Version.ShouldBe("1.2.3");
        engine.Calls.OfType<RegisterResourceOutputsRequest>().Single().Outputs.Fields["name"].StringValue.ShouldBe("read");
    }

    [Fact]
    public async Task An_invoke_waits_for_its_arguments_and_its_result_depends_on_them()
    {
        await using var engine = await FakeEngine.StartAsync();
        engine.OnInvoke = request => new() { Return = new() { Fields = { ["id"] = request.Args.Fields["name"] } } };
        var exitCode = await engine.RunAsync(() =>
        {
            var first = new Server("first", new() { Name = "n" });
            var image = GetImage.Invoke(new() { Name = first.Name });
            _ = new Server("second", new() { Name = image.Apply(i => i.Id) });
        });

        exitCode.ShouldBe(0, Errors(engine));
        var invoke = engine.Calls.OfType<ResourceInvokeRequest>().ShouldHaveSingleItem();
        invoke.Tok.ShouldBe("test:index:getImage");
        invoke.Version.ShouldBe("1.2.3");
        engine.Registration("second").Object.Fields["name"].StringValue.ShouldBe("n");
        engine.Registration("second").Dependencies.ShouldBe([ServerUrn + "first"]);
    }

    [Fact]
    public async Task An_invoke_with_an_unknown_argument_is_not_made()
    {
        await using var engine = await FakeEngine.StartAsync();
        engine.OnRegister = FakeEngine.EchoWithoutId;
        var exitCode = await engine.RunAsync(
            () =>
            {
                var first = new Server("first");
                _ = new Server("second", new() { Name = GetImage.Invoke(new() { Name = first.Id }).Apply(i => i.Id) });
                var after = Deployment.Instance.Invoke<GetImageResult>(
                    "test:index:getImage", InvokeArgs.Empty, new InvokeOutputOptions { DependsOn = { first } });
                _ = new Server("third", new() { Name = after.Apply(i => i.Id) });
            },
            isDryRun: true);

        exitCode.ShouldBe(0, Errors(engine));
        engine.Calls.OfType<ResourceInvokeRequest>().ShouldBeEmpty();
        engine.Registration("second").Object.Fields["name"].StringValue.ShouldBe(UnknownSentinels.Any);
        engine.Registration("third").Object.Fields["name"].StringValue.ShouldBe(UnknownSentinels.Any);
    }

    [Fact]
    public async Task A_refused_invoke_fails_with_the_reason()
    {
        await using var engine = await FakeEngine.StartAsync();
        engine.OnInvoke = _ => new() { Failures = { new CheckFailure { Property = "name", Reason = "no such image" } } };
        (await engine.RunAsync(() => { _ = GetImage.Invoke(); })).ShouldBe(32);
        Errors(engine).ShouldContain("no such image (name)");
    }

    [Fact]
    public async Task An_error_for_the_user_is_shown_alone()
    {
        await using var engine = await FakeEngine.StartAsync();
        (await engine.RunAsync((Action)(() => throw new RunException("Please mend it.")))).ShouldBe(32);
        engine.Errors.ShouldHaveSingleItem().Message.ShouldBe("Please mend it.");
        engine.Calls.OfType<Empty>().ShouldBeEmpty();
    }

    [Fact]
    public async Task Any_other_error_is_shown_once_with_its_trace()
    {
        await using var engine = await FakeEngine.StartAsync();
        (await engine.RunAsync(() =>
        {
            var broken = new Server("a").Id.Apply<string>(string (_) => throw new InvalidOperationException("broken"));
            _ = new Server("b", new() { Name = broken });
            return new Dictionary<string, object?> { ["out"] = broken.Apply(v => v + "!") };
        })).ShouldBe(32);

        var message = engine.Errors.ShouldHaveSingleItem().Message;
        message.ShouldContain("failed with an unhandled exception");
        message.ShouldContain("System.InvalidOperationException: broken");
        message.ShouldContain(nameof(Any_other_error_is_shown_once_with_its_trace));
        engine.Registrations.ShouldNotContain(request => request.Name == "b");
    }

    [Fact]
    public async Task A_resource_error_is_shown_at_the_resource()
    {
        await using var engine = await FakeEngine.StartAsync();
        (await engine.RunAsync(() =>
        {
            var server = new Server("a");
            server.Id.Apply<string>(string (_) => throw new ResourceException("not this one", server, hideStack: true));
        })).ShouldBe(32);
        var error = engine.Errors.ShouldHaveSingleItem();
        error.Message.ShouldBe("not this one");
        error.Urn.ShouldBe(ServerUrn + "a");
    }

    [Fact]
    public async Task A_registration_that_fails_ends_the_program()
    {
        await using var engine = await FakeEngine.StartAsync();
        engine.OnRegister = request => request.Name == "bad"
            ? throw new RpcException(new(StatusCode.Unknown, "the provider says no"))
            : FakeEngine.Echo(request);
        (await engine.RunAsync(() =>
        {
            var bad = new Server("bad");
            _ = new Server("dependant", new() { Name = bad.Name });
        })).ShouldBe(32);
        engine.Errors.ShouldHaveSingleItem().Message.ShouldContain("the provider says no");
        engine.Registrations.ShouldNotContain(request => request.Name == "dependant");
        engine.Calls.OfType<Empty>().ShouldBeEmpty();
    }

    [Fact]
    public async Task After_a_failed_or_skipped_step_what_it_would_give_is_unknown()
    {
        await using var engine = await FakeEngine.StartAsync();
        engine.OnRegister = request => request.Name == "bad"
            ? Task.FromResult(new RegisterResourceResponse { Urn = ServerUrn + "bad", Object = new(), Result = Result.Fail })
            : FakeEngine.Echo(request);
        (await engine.RunAsync(() =>
        {
            var bad = new Server("bad");
            _ = new Server("dependant", new() { Name = bad.Name });
        })).ShouldBe(0, Errors(engine));
        engine.Registration("dependant").Object.Fields["name"].StringValue.ShouldBe(UnknownSentinels.Any);
    }

    [Fact]
    public async Task An_error_that_is_only_logged_fails_the_run_all_the_same()
    {
        await using var engine = await FakeEngine.StartAsync();
        (await engine.RunAsync(() =>
        {
            for (var i = 0; i < 20; i++)
                Log.Info($"{i}");
            Log.Error("something is wrong");
        })).ShouldBe(1);
        engine.Calls.OfType<LogRequest>().Select(log => log.Message).ShouldBe(
            [.. Enumerable.Range(0, 20).Select(i => $"{i}"), "something is wrong"]);
        engine.Calls.OfType<Empty>().ShouldBeEmpty();
    }

    [Fact]
    public async Task When_the_engine_cannot_be_told_the_exit_code_says_so()
    {
        await using var engine = await FakeEngine.StartAsync();
        engine.OnLog = _ => throw new RpcException(new(StatusCode.Unimplemented, ""));
        (await engine.RunAsync(() => Log.Info("hello"))).ShouldBe(1);
    }

    [Fact]
    public async Task An_option_that_the_engine_does_not_know_is_refused_by_name()
    {
        await using var engine = await FakeEngine.StartAsync();
        engine.Features.Remove("deletedWith");
        (await engine.RunAsync(() => { _ = new Server("b", null, new() { DeletedWith = new Server("a") }); })).ShouldBe(32);
        Errors(engine).ShouldContain("'DeletedWith'");
    }

    [Fact]
    public async Task Options_that_this_sdk_does_not_have_are_refused_by_name()
    {
        await using var engine = await FakeEngine.StartAsync();
        var hook = new ResourceHook("h", (_, _) => Task.CompletedTask);
        (await engine.RunAsync(() => { _ = new Server("a", null, new() { Hooks = { BeforeCreate = { hook } } }); })).ShouldBe(32);
        Errors(engine).ShouldContain("'Hooks' is not supported");
        engine.Registrations.ShouldNotContain(request => request.Name == "a");

        await using var other = await FakeEngine.StartAsync();
        (await other.RunAsync(() =>
        {
            _ = new Server("a", null, new() { ResourceTransforms = { (_, _) => Task.FromResult<ResourceTransformResult?>(null) } });
        })).ShouldBe(32);
        Errors(other).ShouldContain("'ResourceTransforms' is not supported");
    }

    [Fact]
    public async Task Without_alias_specs_all_former_urns_are_worked_out()
    {
        await using var engine = await FakeEngine.StartAsync();
        engine.Features.Remove("aliasSpecs");
        (await engine.RunAsync(() =>
        {
            var group = new Group("g", new() { Aliases = { new Alias { Name = "h" } } });
            _ = new Server("g-a", null, new() { Parent = group, Aliases = { new Alias { NoParent = true } } });
        })).ShouldBe(0, Errors(engine));

        engine.Registration("g").AliasURNs.ShouldBe(["urn:pulumi:dev::demo::demo:index:Group::h"]);
        engine.Registration("g-a").AliasURNs.ShouldBe(
            ["urn:pulumi:dev::demo::test:index:Server::g-a", "urn:pulumi:dev::demo::demo:index:Group$test:index:Server::h-a"],
            ignoreOrder: true);
    }

    [Fact]
    public async Task Transformations_change_arguments_and_options_of_all_children()
    {
        await using var engine = await FakeEngine.StartAsync();
        var options = new ComponentResourceOptions
        {
            ResourceTransformations =
            {
                args => args.Args is ServerArgs server
                    ? new ResourceTransformationResult(
                        new ServerArgs { Name = "changed", Size = server.Size },
                        CustomResourceOptions.Merge((CustomResourceOptions)args.Options, new() { IgnoreChanges = { "size" } }))
                    : null,
            },
        };
        (await engine.RunAsync(() => { _ = new Group("g", options, "a"); })).ShouldBe(0, Errors(engine));
        engine.Registration("a").Object.Fields["name"].StringValue.ShouldBe("changed");
        engine.Registration("a").IgnoreChanges.ShouldBe(["size"]);
    }

    [Fact]
    public async Task Deeply_nested_answers_are_understood()
    {
        await using var engine = await FakeEngine.StartAsync();
        engine.OnInvoke = _ =>
        {
            var value = Value.ForString("bottom");
            for (var i = 0; i < 200; i++)
                value = Value.ForStruct(new() { Fields = { ["in"] = value } });
            return new() { Return = value.StructValue };
        };
        var depth = 0;
        (await engine.RunAsync(() => Deployment.Instance.Invoke<object>("test:index:deep", InvokeArgs.Empty).Apply(value =>
        {
            while (value is IReadOnlyDictionary<string, object?> inner)
            {
                value = inner["in"]!;
                depth++;
            }
            return depth;
        }))).ShouldBe(0, Errors(engine));
        depth.ShouldBe(200);
    }

    [Fact]
    public async Task A_message_larger_than_grpcs_own_limit_arrives()
    {
        await using var engine = await FakeEngine.StartAsync();
        engine.OnInvoke = _ => new() { Return = new() { Fields = { ["it"] = Value.ForString(new('x', 5_000_000)) } } };
        var length = 0;
        (await engine.RunAsync(() => Deployment.Instance.InvokeSingle<string>("test:index:large", InvokeArgs.Empty)
            .Apply(text => length = text.Length))).ShouldBe(0, Errors(engine));
        length.ShouldBe(5_000_000);
    }

    [Fact]
    public async Task The_program_sees_where_it_runs_and_nothing_of_it_is_left_behind()
    {
        await using var engine = await FakeEngine.StartAsync();
        (await engine.RunAsync(
            () =>
            {
                var instance = Deployment.Instance;
                (instance.ProjectName, instance.StackName, instance.OrganizationName, instance.IsDryRun)
                    .ShouldBe(("demo", "dev", "organization", true));
                Should.Throw<InvalidOperationException>(() => instance.RootDirectory);
            },
            isDryRun: true)).ShouldBe(0, Errors(engine));
        Should.Throw<InvalidOperationException>(() => Deployment.Instance);
    }

    [Fact]
    public async Task An_unknown_output_of_the_stack_is_sent_as_unknown()
    {
        await using var engine = await FakeEngine.StartAsync();
        (await engine.RunAsync(
            () => new Dictionary<string, object?> { ["a"] = OutputUtilities.CreateUnknown("x") }, isDryRun: true)).ShouldBe(0);
        engine.Calls.OfType<RegisterResourceOutputsRequest>().Single().Outputs.Fields["a"].StringValue.ShouldBe(UnknownSentinels.Any);
    }
}
