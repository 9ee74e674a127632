// A file in the world as a dynamic provider makes it.
const pulumi = require("@pulumi/pulumi");

const provider = {
    async check(olds, news) {
        const failures = news.text === "" ? [{ property: "text", reason: "must not be empty" }] : [];
        return { inputs: { mode: "plain", ...news }, failures };
    },
    async diff(id, olds, news) {
        const replaces = olds.path === news.path ? [] : ["path"];
        return { changes: replaces.length > 0 || olds.text !== news.text, replaces, deleteBeforeReplace: !!news.alone };
    },
    async create(inputs) {
        const fs = require("fs");
        if (inputs.fail) {
            throw new Error(inputs.fail);
        }
        fs.appendFileSync(inputs.path + ".log", "create\n");
        fs.writeFileSync(inputs.path, inputs.text, { flag: "wx" });
        console.log("wrote " + inputs.text.length + " characters");
        if (inputs.half) {
            const error = new Error("half made");
            error.id = inputs.path;
            error.properties = { ...inputs, size: 0 };
            error.reasons = ["the disk is slow"];
            throw error;
        }
        return { id: inputs.path, outs: { ...inputs, size: inputs.text.length } };
    },
    async read(id, props) {
        const fs = require("fs");
        if (!fs.existsSync(id)) {
            return {};
        }
        const text = fs.readFileSync(id, "utf8");
        return { id, props: { ...props, path: id, text, size: text.length } };
    },
    async update(id, olds, news) {
        require("fs").appendFileSync(news.path + ".log", "update\n");
        require("fs").writeFileSync(news.path, news.text);
        return { outs: { ...news, size: news.text.length } };
    },
    async delete(id) {
        require("fs").appendFileSync(id + ".log", "delete\n");
        require("fs").unlinkSync(id);
    },
};

class File extends pulumi.dynamic.Resource {
    constructor(name, { path = name, ...inputs }, options) {
        const world = new pulumi.Config().require("world");
        super(provider, name, { mode: undefined, size: undefined, path: `${world}/${path}`, ...inputs }, options);
    }
}

module.exports = { pulumi, File };
