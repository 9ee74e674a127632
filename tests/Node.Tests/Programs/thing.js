// A provider plugin, package "thing": a process of its own that speaks the protocol itself. A Thing is a file in the
// folder that the provider is configured with. What it is asked is noted in the file "calls" there.
const fs = require("fs");
const path = require("path");
const grpc = require("@grpc/grpc-js");
const { Any } = require("google-protobuf/google/protobuf/any_pb");
const { Empty } = require("google-protobuf/google/protobuf/empty_pb");
const { Struct } = require("google-protobuf/google/protobuf/struct_pb");
const services = require("@pulumi/pulumi/proto/provider_grpc_pb");
const messages = require("@pulumi/pulumi/proto/provider_pb");
const status = require("@pulumi/pulumi/proto/status_pb");
const engineServices = require("@pulumi/pulumi/proto/engine_grpc_pb");
const engineMessages = require("@pulumi/pulumi/proto/engine_pb");

const signature = "4dabf18193072939515e22adb298388d";
const plain = value => (value && value[signature] ? value.value : value);
const read = struct => (struct ? struct.toJavaScript() : {});
const write = object => Struct.fromJavaScript(object);

let engine;
let folder;
let takesSecrets = true;

function note(line) {
    fs.appendFileSync(path.join(folder, "calls"), line + "\n");
}

function fileOf(inputs) {
    return path.join(folder, plain(inputs.name));
}

function outputs(inputs) {
    return { ...inputs, size: String(plain(inputs.text)).length };
}

function halfMade(id, properties) {
    const detail = new messages.ErrorResourceInitFailed();
    detail.setId(id);
    detail.setProperties(write(properties));
    detail.setReasonsList(["it does not answer"]);
    const any = new Any();
    any.pack(detail.serializeBinary(), "pulumirpc.ErrorResourceInitFailed");
    const answer = new status.Status();
    answer.setCode(grpc.status.UNKNOWN);
    answer.setMessage("half made");
    answer.addDetails(any);
    const metadata = new grpc.Metadata();
    metadata.add("grpc-status-details-bin", Buffer.from(answer.serializeBinary()));
    return { code: grpc.status.UNKNOWN, details: "half made", metadata };
}

async function misbehave(inputs, when) {
    if (inputs[when] === "die") {
        console.error("out of memory, or so");
        process.exit(7);
    }
    if (inputs[when] === "hang") {
        await new Promise(() => undefined);
    }
    if (inputs[when] === "fail") {
        throw { code: grpc.status.UNKNOWN, details: "the disk is full" };
    }
}

const methods = {
    async handshake(request) {
        const address = request.getEngineAddress();
        engine = new engineServices.EngineClient(address, grpc.credentials.createInsecure());
        if (process.argv[2] && address !== process.argv[2]) {
            throw { code: grpc.status.INVALID_ARGUMENT, details: "two engines" };
        }
        const answer = new messages.ProviderHandshakeResponse();
        answer.setAcceptSecrets(takesSecrets);
        return answer;
    },
    async checkConfig(request) {
        const news = read(request.getNews());
        const answer = new messages.CheckResponse();
        if (!news.folder) {
            const failure = new messages.CheckFailure();
            failure.setProperty("folder");
            failure.setReason("must be set");
            answer.addFailures(failure);
        }
        answer.setInputs(write(news));
        return answer;
    },
    async diffConfig(request) {
        const answer = new messages.DiffResponse();
        if (read(request.getOldInputs()).folder !== read(request.getNews()).folder) {
            answer.addReplaces("folder");
        }
        return answer;
    },
    async configure(request) {
        folder = request.getVariablesMap().get("thing:config:folder");
        note(`configure ${request.getUrn().split("::").pop()}`);
        const answer = new messages.ConfigureResponse();
        answer.setAcceptsecrets(takesSecrets);
        answer.setSupportspreview(true);
        return answer;
    },
    async check(request) {
        const answer = new messages.CheckResponse();
        answer.setInputs(write({ tag: "standard", ...read(request.getNews()) }));
        return answer;
    },
    async diff(request) {
        const olds = read(request.getOldInputs());
        const news = read(request.getNews());
        const answer = new messages.DiffResponse();
        const differ = name => JSON.stringify(olds[name]) !== JSON.stringify(news[name]);
        for (const name of ["name", "text", "tag"].filter(differ)) {
            const change = new messages.PropertyDiff();
            change.setKind(name === "name" ? messages.PropertyDiff.Kind.UPDATE_REPLACE : messages.PropertyDiff.Kind.UPDATE);
            answer.getDetaileddiffMap().set(name, change);
        }
        answer.setHasdetaileddiff(true);
        const changed = answer.getDetaileddiffMap().getLength() > 0;
        answer.setChanges(changed ? messages.DiffResponse.DiffChanges.DIFF_SOME : messages.DiffResponse.DiffChanges.DIFF_NONE);
        return answer;
    },
    async create(request) {
        const inputs = read(request.getProperties());
        const answer = new messages.CreateResponse();
        if (!request.getPreview()) {
            note(`create ${plain(inputs.name)} ${request.getTimeout()} ${inputs.text[signature] ? "secret" : "plain"}`);
            await misbehave(inputs, "onCreate");
            fs.writeFileSync(fileOf(inputs), plain(inputs.text), { flag: "wx" });
            answer.setId(plain(inputs.name));
            if (inputs.onCreate === "half") {
                throw halfMade(plain(inputs.name), outputs(inputs));
            }
            if (inputs.onCreate === "log") {
                const log = new engineMessages.LogRequest();
                log.setSeverity(engineMessages.LogSeverity.WARNING);
                log.setUrn(request.getUrn());
                log.setMessage("this thing is old");
                await new Promise(resolve => engine.log(log, resolve));
            }
        }
        answer.setProperties(write(outputs(inputs)));
        return answer;
    },
    async read(request) {
        const inputs = { name: request.getId(), text: fs.readFileSync(path.join(folder, request.getId()), "utf8") };
        const answer = new messages.ReadResponse();
        answer.setId(request.getId());
        answer.setInputs(write(inputs));
        answer.setProperties(write(outputs(inputs)));
        return answer;
    },
    async update(request) {
        const news = read(request.getNews());
        if (!request.getPreview()) {
            note(`update ${plain(news.name)}`);
            await misbehave(news, "onUpdate");
            fs.writeFileSync(fileOf(news), plain(news.text));
        }
        const answer = new messages.UpdateResponse();
        answer.setProperties(write(outputs(news)));
        return answer;
    },
    async delete(request) {
        note(`delete ${request.getId()}`);
        fs.unlinkSync(path.join(folder, request.getId()));
        return new Empty();
    },
    async invoke(request) {
        const answer = new messages.InvokeResponse();
        if (request.getTok() !== "thing:index:lengthOf") {
            throw { code: grpc.status.INVALID_ARGUMENT, details: `there is no function ${request.getTok()}` };
        }
        answer.setReturn(write({ length: plain(read(request.getArgs()).text).length, folder }));
        return answer;
    },
    async cancel() {
        note("cancel");
        return new Empty();
    },
};

const implementation = {};
for (const name of Object.keys(services.ResourceProviderService)) {
    const method = methods[name];
    implementation[name] = (call, callback) => (method
        ? method(call.request).then(answer => callback(undefined, answer), callback)
        : callback({ code: grpc.status.UNIMPLEMENTED, details: name }));
}

const server = new grpc.Server();
server.addService(services.ResourceProviderService, implementation);
server.bindAsync("127.0.0.1:0", grpc.ServerCredentials.createInsecure(), (error, port) => {
    if (error) {
        throw error;
    }
    console.log(port);
    console.log("ready");
});
