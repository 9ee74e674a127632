using EmbeddedEngine.Deployments;
using EmbeddedEngine.Events;
using EmbeddedEngine.Providers;
using EmbeddedEngine.Resources;
using EmbeddedEngine.Rpc;
using EmbeddedEngine.State;
using EmbeddedEngine.Tests.Deployments.Support;
using EmbeddedEngine.Values;

namespace EmbeddedEngine.Tests.Deployments;

public sealed class DeploymentTests
{
    private readonly StackRunner stack = new();

    [Fact]
    public async Task A_new_resource_is_made_and_recorded_with_its_default_provider()
    {
        var result = await stack.UpAsync(async program =>
        {
            var response = await program.RegisterAsync("a", [new("size", 1)]);
            response.Id.ShouldBe("a-1");
            response.Object.Fields["made"].BoolValue.ShouldBeTrue();
            await program.OutputsAsync(program.Stack, [new("address", "here")]);
        });

        result.Succeeded.ShouldBeTrue(string.Join("\n", stack.Errors));
        result.Outputs.Get("address").ShouldBe("here");
        result.Changes[StepKind.Create].ShouldBe(3);
        stack.World.Names.ShouldBe(["a"]);
        stack.State.PendingOperations.ShouldBeEmpty();
        var provider = stack.Resource("default");
        provider.Parent.ShouldBeNull();
        Guid.TryParse(provider.Id, out _).ShouldBeTrue();
        stack.Resource("a").Provider.ShouldBe($"{provider.Urn}::{provider.Id}");
        stack.Resource("a").Created.ShouldNotBeNull();
    }

    [Fact]
    public async Task A_second_run_without_changes_does_and_writes_nothing()
    {
        Task Program(ProgramClient program) => program.RegisterAsync("a", [new("size", 1)]);
        await stack.UpAsync(Program);
        var result = await stack.UpAsync(Program);

        result.Succeeded.ShouldBeTrue();
        result.Changes.Keys.ShouldBe([StepKind.Same]);
        stack.World.TakeCalls().ShouldBeEmpty();
        stack.Writes.ShouldBe(0);
    }

    [Fact]
    public async Task A_changed_input_updates_in_place()
    {
        await stack.UpAsync(program => program.RegisterAsync("a", [new("size", 1)]));
        var result = await stack.UpAsync(program => program.RegisterAsync("a", [new("size", 2)]));

        result.Changes[StepKind.Update].ShouldBe(1);
        stack.World.Things["a-1"].Inputs.Get("size").ShouldBe(2.0);
        stack.Resource("a").Outputs.Get("size").ShouldBe(2.0);
        stack.Events.OfType<StepSucceeded>().Single(e => e.Step.Kind == StepKind.Update).Step.Diff.Keys.ShouldBe(["size"]);
    }

    [Fact]
    public async Task What_the_program_drops_is_deleted_dependants_first()
    {
        await stack.UpAsync(async program =>
        {
            var a = await program.RegisterAsync("a");
            var b = await program.RegisterAsync("b", [new("of", a.Id)], ProgramClient.DependsOn("of", a.Urn));
            await program.RegisterAsync("c", [new("of", b.Id)], ProgramClient.DependsOn("of", b.Urn));
        });
        var result = await stack.UpAsync(_ => Task.CompletedTask);

        result.Succeeded.ShouldBeTrue();
        stack.World.TakeCalls().ShouldBe(["delete c c-3", "delete b b-2", "delete a a-1"]);
        stack.State.Resources.ShouldHaveSingleItem().Type.ShouldBe(Urn.StackType);
    }

    [Fact]
    public async Task Destroy_leaves_nothing()
    {
        await stack.UpAsync(async program =>
        {
            var group = await program.ComponentAsync("g");
            await program.RegisterAsync("a", configure: request => request.Parent = group.Urn);
        });
        var result = await stack.DestroyAsync();

        result.Succeeded.ShouldBeTrue(string.Join("\n", stack.Errors));
        stack.World.Things.ShouldBeEmpty();
        stack.State.Resources.ShouldBeEmpty();
        result.Changes[StepKind.Delete].ShouldBe(4);
    }

    [Fact]
    public async Task A_replacement_is_made_before_the_old_one_goes()
    {
        await stack.UpAsync(program => program.RegisterAsync("a", [new("key", "x")]));
        var result = await stack.UpAsync(program => program.RegisterAsync("a", [new("key", "y")]));

        result.Succeeded.ShouldBeTrue();
        stack.World.TakeCalls().ShouldBe(["create a", "delete a a-1"]);
        stack.Steps.ShouldBe(["CreateReplacement a", "DeleteReplaced a"]);
        result.Changes[StepKind.Replace].ShouldBe(1);
        stack.Resource("a").Id.ShouldBe("a-2");
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData(true, false)]
    public async Task An_exclusive_resource_goes_before_its_replacement_with_what_would_be_replaced_too(bool? option, bool wish)
    {
        async Task ProgramAsync(ProgramClient program, string key)
        {
            PropertyMap inputs = wish ? [new("key", key), new("exclusive", true)] : [new("key", key)];
            var a = await program.RegisterAsync("a", inputs, request =>
            {
                request.DeleteBeforeReplaceDefined = option is not null;
                request.DeleteBeforeReplace = option ?? false;
            });
            await program.RegisterAsync("keyed", [new("key", a.Id)], ProgramClient.DependsOn("key", a.Urn));
            await program.RegisterAsync("plain", [new("of", a.Id)], ProgramClient.DependsOn("of", a.Urn));
        }

        await stack.UpAsync(program => ProgramAsync(program, "x"));
        var result = await stack.UpAsync(program => ProgramAsync(program, "y"));

        result.Succeeded.ShouldBeTrue(string.Join("\n", stack.Errors));
        stack.World.TakeCalls().ShouldBe(["delete keyed keyed-2", "delete a a-1", "create a", "create keyed", "update plain"]);
        stack.State.Resources.ShouldAllBe(resource => !resource.PendingReplacement && !resource.Delete);
        stack.World.Names.ShouldBe(["a", "keyed", "plain"]);
    }

    [Fact]
    public async Task A_replacement_that_failed_after_the_deletion_is_made_by_the_next_run()
    {
        PropertyMap Inputs(string key, string fail) => [new("key", key), new("exclusive", true), new("fail", fail)];
        await stack.UpAsync(program => program.RegisterAsync("a", Inputs("x", "")));
        var failed = await stack.UpAsync(program => program.RegisterAsync("a", Inputs("y", "create")));
        failed.Succeeded.ShouldBeFalse();
        stack.Resource("a").PendingReplacement.ShouldBeTrue();
        stack.World.Things.ShouldBeEmpty();

        var result = await stack.UpAsync(program => program.RegisterAsync("a", Inputs("y", "")));
        result.Succeeded.ShouldBeTrue();
        stack.World.TakeCalls().ShouldBe(["create a"]);
        stack.Resource("a").PendingReplacement.ShouldBeFalse();
    }

    [Fact]
    public async Task What_is_deleted_with_another_is_replaced_with_it_and_never_deleted_on_its_own()
    {
        async Task ProgramAsync(ProgramClient program, string key)
        {
            var server = await program.RegisterAsync("server", [new("key", key)]);
            await program.RegisterAsync("file", configure: request =>
            {
                request.DeletedWith = server.Urn;
                request.Dependencies.Add(server.Urn);
            });
        }

        await stack.UpAsync(program => ProgramAsync(program, "x"));
        var result = await stack.UpAsync(program => ProgramAsync(program, "y"));
        result.Succeeded.ShouldBeTrue(string.Join("\n", stack.Errors));
        stack.World.TakeCalls().ShouldBe(["create server", "create file", "delete server server-1"]);
        stack.State.Resources.ShouldAllBe(resource => !resource.Delete);

        await stack.DestroyAsync();
        stack.World.TakeCalls().ShouldBe(["delete server server-3"]);
        stack.State.Resources.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_deleted_with_another_that_stays_is_deleted()
    {
        await stack.UpAsync(async program =>
        {
            var server = await program.RegisterAsync("server");
            await program.RegisterAsync("file", configure: request => request.DeletedWith = server.Urn);
        });
        await stack.UpAsync(program => program.RegisterAsync("server"));
        stack.World.TakeCalls().ShouldBe(["delete file file-2"]);
    }

    [Fact]
    public async Task A_preview_changes_nothing_and_says_what_would_be()
    {
        await stack.UpAsync(async program =>
        {
            await program.RegisterAsync("same", [new("size", 1)]);
            await program.RegisterAsync("gone");
        });
        var before = stack.State;
        var result = await stack.PreviewAsync(async program =>
        {
            var same = await program.RegisterAsync("same", [new("size", 1)]);
            same.Object.Fields["id"].StringValue.ShouldBe("same-1");
            var made = await program.RegisterAsync("new", [new("size", 3)]);
            made.Id.ShouldBeEmpty();
            made.Object.Fields["size"].NumberValue.ShouldBe(3);
            Protocol.UnknownSentinels.Contains(made.Object.Fields["id"].StringValue).ShouldBeTrue();
        });

        result.Succeeded.ShouldBeTrue(string.Join("\n", stack.Errors));
        result.Changes[StepKind.Create].ShouldBe(1);
        result.Changes[StepKind.Delete].ShouldBe(1);
        stack.State.ShouldBeSameAs(before);
        stack.Writes.ShouldBe(0);
        stack.World.TakeCalls().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_client_without_partial_values_is_not_sent_unknown_properties()
    {
        await stack.PreviewAsync(async program =>
        {
            var made = await program.RegisterAsync("new", [new("size", 3)], request => request.SupportsPartialValues = false);
            made.Object.Fields.Keys.Order().ShouldBe(["made", "size"]);
        });
    }

    [Fact]
    public async Task A_failure_stops_the_run_is_reported_once_and_deletes_nothing()
    {
        await stack.UpAsync(program => program.RegisterAsync("old"));
        var result = await stack.UpAsync(async program =>
        {
            await program.RegisterAsync("bad", [new("fail", "create")]);
        });

        result.Succeeded.ShouldBeFalse();
        stack.Errors.ShouldBe(["told to fail at create"]);
        stack.Events.OfType<DiagnosticReported>().Single(e => e.Severity == LogSeverity.Error).Urn!.Value.Name.ShouldBe("bad");
        stack.Events.OfType<StepFailed>().ShouldHaveSingleItem();
        stack.World.Names.ShouldBe(["old"]);
        stack.State.PendingOperations.ShouldBeEmpty();
        stack.Resource("old").Id.ShouldBe("old-1");
    }

    [Fact]
    public async Task A_failed_run_keeps_the_outputs_that_it_did_not_set()
    {
        await stack.UpAsync(program => program.OutputsAsync(program.Stack, [new("kept", 1), new("changed", 1)]));
        var result = await stack.UpAsync(async program =>
        {
            await program.OutputsAsync(program.Stack, [new("changed", 2)]);
            await program.RegisterAsync("bad", [new("fail", "create")]);
        });
        result.Outputs.ShouldBe([new("kept", 1), new("changed", 2)]);

        var later = await stack.UpAsync(program => program.OutputsAsync(program.Stack, [new("changed", 3)]));
        later.Outputs.ShouldBe([new("changed", 3)]);
    }

    [Fact]
    public async Task Going_on_after_an_error_skips_what_depends_on_it_and_makes_the_rest()
    {
        stack.ContinueOnError = true;
        var result = await stack.UpAsync(async program =>
        {
            var bad = await program.RegisterAsync("bad", [new("fail", "create")]);
            bad.Result.ShouldBe(Pulumirpc.Result.Fail);
            var next = await program.RegisterAsync("next", configure: request => request.Dependencies.Add(bad.Urn));
            next.Result.ShouldBe(Pulumirpc.Result.Skip);
            await program.RegisterAsync("other");
        });

        result.Succeeded.ShouldBeFalse();
        stack.World.Names.ShouldBe(["other"]);
        stack.Errors.ShouldBe(["told to fail at create"]);
    }

    [Fact]
    public async Task A_program_that_fails_deletes_nothing()
    {
        await stack.UpAsync(program => program.RegisterAsync("a"));
        var result = await stack.RunAsync(new FakeProgram(_ => Task.CompletedTask) { Otherwise = ProgramResult.Failed });
        result.Succeeded.ShouldBeFalse();
        stack.World.Names.ShouldBe(["a"]);
        stack.Errors.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task An_error_in_the_log_fails_the_run_whatever_the_program_answers()
    {
        await stack.UpAsync(program => program.RegisterAsync("a"));
        var result = await stack.UpAsync(async program =>
            await program.Engine.LogAsync(new Pulumirpc.LogRequest { Severity = Pulumirpc.LogSeverity.Error, Message = "no" }));
        result.Succeeded.ShouldBeFalse();
        stack.World.Names.ShouldBe(["a"]);
    }

    [Fact]
    public async Task A_program_that_ends_without_a_signal_is_done_all_the_same()
    {
        await stack.UpAsync(program => program.RegisterAsync("a"));
        var result = await stack.RunAsync(new FakeProgram(_ => Task.CompletedTask) { Signals = false });
        result.Succeeded.ShouldBeTrue();
        stack.World.Things.ShouldBeEmpty();
    }

    [Fact]
    public async Task Independent_resources_are_made_side_by_side_up_to_the_limit()
    {
        stack.Parallel = 3;
        var (now, most, full) = (0, 0, new TaskCompletionSource());
        stack.World.During = async (_, _) =>
        {
            most = Math.Max(most, Interlocked.Increment(ref now));
            if (now == 3)
                full.TrySetResult();
            await full.Task.WaitAsync(TimeSpan.FromSeconds(20), CancellationToken.None);
            await Task.Yield();
            Interlocked.Decrement(ref now);
        };
        var result = await stack.UpAsync(program => Task.WhenAll(Enumerable.Range(0, 12).Select(i => program.RegisterAsync($"r{i}"))));
        result.Succeeded.ShouldBeTrue(string.Join("\n", stack.Errors));
        most.ShouldBe(3);
    }

    [Fact]
    public async Task Secrets_stay_marked_in_state_and_answers()
    {
        await stack.UpAsync(async program =>
        {
            var made = await program.RegisterAsync(
                "a",
                [new("password", ((PropertyValue)"hunter2").AsSecret())],
                request => request.AdditionalSecretOutputs.Add("made"));
            PropertyMarshaller.ToProperties(made.Object).Get("password").ShouldBe(((PropertyValue)"hunter2").AsSecret());
        });
        var state = stack.Resource("a");
        state.Inputs.Get("password").ShouldBeOfType<PropertyValue.Secret>();
        state.Outputs.Get("password").ShouldBeOfType<PropertyValue.Secret>();
        state.Outputs.Get("made").ShouldBeOfType<PropertyValue.Secret>();
    }

    [Fact]
    public async Task Default_providers_are_configured_from_the_stack_one_per_version()
    {
        stack.Config = new(
            stack.Config.Values.Add("test:account", "me").Add("test:token", "hush").Add("other:x", "y"),
            stack.Config.SecretKeys.Add("test:token"));
        await stack.UpAsync(async program =>
        {
            await program.RegisterAsync("a", configure: request => request.Version = "5.5.1");
            await program.RegisterAsync("b", configure: request => request.Version = "5.5.1");
            await program.RegisterAsync("c");
        });

        var provider = stack.Resource("default_5_5_1");
        provider.Inputs.Get("version").ShouldBe("5.5.1");
        provider.Inputs.Get("token").ShouldBe(((PropertyValue)"hush").AsSecret());
        stack.World.Configurations.Count.ShouldBe(2);
        stack.World.Configurations.ShouldAllBe(inputs => inputs.Keys.SequenceEqual(new[] { "account", "token" }));
        stack.Resource("default").ShouldNotBeNull();
    }

    [Fact]
    public async Task A_new_version_of_a_default_provider_moves_resources_without_touching_them()
    {
        await stack.UpAsync(program => program.RegisterAsync("a", configure: request => request.Version = "1.0.0"));
        var result = await stack.UpAsync(program => program.RegisterAsync("a", configure: request => request.Version = "2.0.0"));
        result.Succeeded.ShouldBeTrue(string.Join("\n", stack.Errors));
        stack.World.TakeCalls().ShouldBeEmpty();
        stack.Resource("a").Provider.ShouldContain("default_2_0_0");
        stack.State.Resources.ShouldNotContain(resource => resource.Urn.Name == "default_1_0_0");
    }

    [Fact]
    public async Task A_provider_for_another_account_replaces_its_resources()
    {
        async Task ProgramAsync(ProgramClient program, string account)
        {
            var provider = await program.RegisterAsync("p", [new("account", account)], type: "pulumi:providers:test");
            await program.RegisterAsync("a", configure: request => request.Provider = $"{provider.Urn}::{provider.Id}");
        }

        await stack.UpAsync(program => ProgramAsync(program, "one"));
        var result = await stack.UpAsync(program => ProgramAsync(program, "two"));
        result.Succeeded.ShouldBeTrue(string.Join("\n", stack.Errors));
        stack.World.TakeCalls().ShouldBe(["create a", "delete a a-1"]);
        stack.State.Resources.Count(resource => ProviderReference.IsProvider(resource.Type)).ShouldBe(1);
    }

    [Fact]
    public async Task An_explicit_provider_of_unknown_id_works_in_a_preview()
    {
        var result = await stack.PreviewAsync(async program =>
        {
            var provider = await program.RegisterAsync("p", [new("account", "x")], type: "pulumi:providers:test");
            await program.RegisterAsync("a", configure: request => request.Provider = $"{provider.Urn}::{Protocol.UnknownSentinels.Any}");
        });
        result.Succeeded.ShouldBeTrue(string.Join("\n", stack.Errors));
    }

    [Fact]
    public async Task Default_providers_can_be_disabled()
    {
        stack.Config = stack.Config with { Values = stack.Config.Values.Add("pulumi:disable-default-providers", "[\"test\"]") };
        var result = await stack.UpAsync(program => program.RegisterAsync("a"));
        result.Succeeded.ShouldBeFalse();
        stack.Errors.ShouldHaveSingleItem().ShouldContain("disabled");
    }

    [Fact]
    public async Task An_unknown_package_is_named_with_those_that_there_are()
    {
        var result = await stack.UpAsync(program => program.RegisterAsync("a", type: "aws:s3:Bucket"));
        result.Succeeded.ShouldBeFalse();
        var error = stack.Errors.ShouldHaveSingleItem();
        error.ShouldContain("'aws'");
        error.ShouldContain("test");
    }

    [Fact]
    public async Task A_protected_resource_is_neither_deleted_nor_replaced()
    {
        Task Program(ProgramClient program, string key) =>
            program.RegisterAsync("a", [new("key", key)], request => request.Protect = true);
        await stack.UpAsync(async program =>
        {
            await Program(program, "x");
            await program.RegisterAsync("b");
        });

        (await stack.UpAsync(program => Program(program, "y"))).Succeeded.ShouldBeFalse();
        stack.Errors.ShouldHaveSingleItem().ShouldContain("protect");
        (await stack.DestroyAsync()).Succeeded.ShouldBeFalse();
        stack.World.Names.ShouldBe(["a", "b"]);
        stack.Resource("a").Id.ShouldBe("a-1");
    }

    [Fact]
    public async Task A_child_has_protection_from_its_parent()
    {
        await stack.UpAsync(async program =>
        {
            var group = await program.ComponentAsync("g", request => request.Protect = true);
            await program.RegisterAsync("a", configure: request => request.Parent = group.Urn);
            await program.RegisterAsync("b", configure: request =>
            {
                request.Parent = group.Urn;
                request.Protect = false;
            });
        });
        stack.Resource("a").Protect.ShouldBeTrue();
        stack.Resource("b").Protect.ShouldBeFalse();
        stack.Resource("a").Urn.QualifiedType.ShouldBe("test:index:Group$test:index:Thing");
    }

    [Fact]
    public async Task An_alias_keeps_the_resource_and_its_children()
    {
        await stack.UpAsync(async program =>
        {
            var group = await program.ComponentAsync("old");
            await program.RegisterAsync("old-a", configure: request => request.Parent = group.Urn);
        });
        var result = await stack.UpAsync(async program =>
        {
            var group = await program.ComponentAsync("new", request => request.Aliases.Add(
                new Pulumirpc.Alias { Spec = new Pulumirpc.Alias.Types.Spec { Name = "old", NoParent = false } }));
            await program.RegisterAsync("new-a", configure: request => request.Parent = group.Urn);
        });

        result.Succeeded.ShouldBeTrue(string.Join("\n", stack.Errors));
        stack.World.TakeCalls().ShouldBeEmpty();
        stack.Resource("new-a").Id.ShouldBe("old-a-1");
        stack.State.Resources.ShouldNotContain(resource => resource.Urn.Name.StartsWith("old"));
    }

    [Fact]
    public async Task Ignored_changes_keep_the_old_value()
    {
        await stack.UpAsync(program => program.RegisterAsync("a", [new("size", 1), new("tag", "x")]));
        var result = await stack.UpAsync(program =>
            program.RegisterAsync("a", [new("size", 2), new("tag", "x")], request => request.IgnoreChanges.Add("size")));
        result.Changes.ContainsKey(StepKind.Update).ShouldBeFalse();
        stack.World.TakeCalls().ShouldBeEmpty();
        stack.Resource("a").Inputs.Get("size").ShouldBe(1.0);
    }

    [Fact]
    public async Task A_change_at_a_path_of_replaceOnChanges_replaces()
    {
        Task Program(ProgramClient program, string trigger) => program.RegisterAsync(
            "a", [new("triggers", new PropertyValue.Array([trigger]))], request => request.ReplaceOnChanges.Add("triggers[*]"));
        await stack.UpAsync(program => Program(program, "1"));
        await stack.UpAsync(program => Program(program, "2"));
        stack.World.TakeCalls().ShouldBe(["create a", "delete a a-1"]);
    }

    [Fact]
    public async Task A_retained_resource_is_forgotten_and_left_alone()
    {
        await stack.UpAsync(program => program.RegisterAsync("a", configure: request => request.RetainOnDelete = true));
        await stack.DestroyAsync();
        stack.State.Resources.ShouldBeEmpty();
        stack.World.Names.ShouldBe(["a"]);
    }

    [Fact]
    public async Task A_resource_that_came_out_wrong_is_kept_and_updated_next_time()
    {
        var failed = await stack.UpAsync(program => program.RegisterAsync("a", [new("fail", "init")]));
        failed.Succeeded.ShouldBeFalse();
        stack.Resource("a").InitErrors.ShouldBe(["is not ready"]);
        stack.Resource("a").Id.ShouldBe("a-1");

        var result = await stack.UpAsync(program => program.RegisterAsync("a", [new("fail", "init")]));
        result.Changes[StepKind.Update].ShouldBe(1);
        stack.Resource("a").InitErrors.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_operation_is_recorded_before_it_begins()
    {
        stack.World.During = (_, _) =>
        {
            stack.State.PendingOperations.ShouldHaveSingleItem().Kind.ShouldBe(PendingOperationKind.Creating);
            return Task.CompletedTask;
        };
        (await stack.UpAsync(program => program.RegisterAsync("a"))).Succeeded.ShouldBeTrue(string.Join("\n", stack.Errors));
    }

    [Fact]
    public async Task An_interrupted_creation_is_remembered_until_the_resource_is_made()
    {
        using var interruption = new CancellationTokenSource();
        stack.World.During = async (_, cancellation) =>
        {
            await interruption.CancelAsync();
            cancellation.ThrowIfCancellationRequested();
        };
        (await stack.UpAsync(program => program.RegisterAsync("a"), interruption.Token)).Succeeded.ShouldBeFalse();
        stack.State.PendingOperations.ShouldHaveSingleItem().Resource.Urn.Name.ShouldBe("a");

        stack.World.During = (_, _) => Task.CompletedTask;
        (await stack.UpAsync(program => program.RegisterAsync("b"))).Succeeded.ShouldBeTrue();
        stack.Messages(LogSeverity.Warning).ShouldHaveSingleItem().ShouldContain("interrupted");
        stack.State.PendingOperations.ShouldHaveSingleItem();

        (await stack.UpAsync(program => program.RegisterAsync("a"))).Succeeded.ShouldBeTrue();
        stack.State.PendingOperations.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_read_resource_is_never_deleted()
    {
        var id = stack.World.Add("theirs", [new("size", 7)]);
        await stack.UpAsync(async program =>
        {
            var read = await program.Monitor.ReadResourceAsync(new Pulumirpc.ReadResourceRequest
            {
                Id = id, Type = "test:index:Thing", Name = "theirs", Parent = program.Stack, Properties = new(),
            });
            read.Properties.Fields["size"].NumberValue.ShouldBe(7);
        });
        stack.Resource("theirs").External.ShouldBeTrue();
        await stack.DestroyAsync();
        stack.World.Names.ShouldBe(["theirs"]);
        stack.State.Resources.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_failed_deletion_keeps_what_it_depends_on()
    {
        await stack.UpAsync(async program =>
        {
            var a = await program.RegisterAsync("a");
            await program.RegisterAsync("b", [new("fail", "delete")], request => request.Dependencies.Add(a.Urn));
        });
        var result = await stack.DestroyAsync();
        result.Succeeded.ShouldBeFalse();
        stack.World.Names.ShouldBe(["a", "b"]);
        stack.State.PendingOperations.ShouldBeEmpty();
        stack.Errors.ShouldBe(["told to fail at delete"]);
    }

    [Theory]
    [InlineData("remote components")]
    [InlineData("import")]
    [InlineData("hooks")]
    public async Task What_is_not_supported_is_refused_by_name(string what)
    {
        var result = await stack.UpAsync(program => program.RegisterAsync("a", configure: request =>
        {
            request.Remote = what.StartsWith("remote");
            request.ImportId = what == "import" ? "x" : "";
            if (what == "hooks")
                request.Hooks = new() { AfterCreate = { "x" } };
        }));
        result.Succeeded.ShouldBeFalse();
        stack.Errors.ShouldHaveSingleItem().ShouldContain(what);
        stack.World.Things.ShouldBeEmpty();
    }

    [Fact]
    public async Task Two_resources_of_one_name_are_refused()
    {
        var result = await stack.UpAsync(async program =>
        {
            await program.RegisterAsync("a");
            await program.RegisterAsync("a");
        });
        result.Succeeded.ShouldBeFalse();
        stack.World.Names.ShouldBe(["a"]);
    }

    [Fact]
    public async Task Functions_and_rehydration_answer()
    {
        var result = await stack.UpAsync(async program =>
        {
            var made = await program.RegisterAsync("a", [new("size", 1)]);
            var answer = await program.Monitor.InvokeAsync(new() { Tok = "test:index:fn", Args = new() { Fields = { ["x"] = new() { NumberValue = 2 } } } });
            answer.Return.Fields["answered"].BoolValue.ShouldBeTrue();
            var found = await program.Monitor.InvokeAsync(new()
            {
                Tok = "pulumi:pulumi:getResource",
                Args = new() { Fields = { ["urn"] = new() { StringValue = made.Urn } } },
            });
            found.Return.Fields["id"].StringValue.ShouldBe("a-1");
            found.Return.Fields["state"].StructValue.Fields["size"].NumberValue.ShouldBe(1);
        });
        result.Succeeded.ShouldBeTrue(string.Join("\n", stack.Errors));
    }

    [Fact]
    public async Task Deeply_nested_inputs_are_taken()
    {
        PropertyValue value = "deep";
        for (var i = 0; i < 200; i++)
            value = PropertyMap.Empty.With("n", value);
        // A component, because its answer carries no properties: the stock client would refuse to read one as deep.
        var result = await stack.UpAsync(program =>
            program.RegisterAsync("a", PropertyMap.Empty.With("value", value), type: "test:index:Group", custom: false));
        result.Succeeded.ShouldBeTrue(string.Join("\n", stack.Errors));
        stack.Resource("a").Inputs["value"].ShouldBe(value);
    }

    [Fact]
    public async Task A_state_that_cannot_be_written_stops_before_the_world_is_changed()
    {
        stack.OnWrite = snapshot =>
        {
            if (!snapshot.PendingOperations.IsEmpty)
                throw new StateException("the disk is full");
        };
        var result = await stack.UpAsync(program => program.RegisterAsync("a"));
        result.Succeeded.ShouldBeFalse();
        stack.Errors.ShouldHaveSingleItem().ShouldContain("the disk is full");
        stack.World.Things.ShouldBeEmpty();
    }
}
