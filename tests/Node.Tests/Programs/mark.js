// A file in the world, made by commands, which also note in the file "log" what they do.
const pulumi = require("@pulumi/pulumi");
const command = require("@pulumi/command");

const world = new pulumi.Config().require("world");

class Mark extends command.local.Command {
    constructor(name, { text = "", triggers, create = "", environment } = {}, options) {
        super(name, {
            create: `echo "create ${name}" >> log; printf %s "$TEXT" > "$FILE"; ${create}`,
            update: `echo "update ${name}" >> log; printf %s "$TEXT" > "$FILE"`,
            delete: `echo "delete ${name}" >> log; rm -f "$FILE"`,
            dir: world,
            environment: { FILE: name, TEXT: text, ...environment },
            triggers,
        }, options);
    }
}

module.exports = { pulumi, command, world, Mark };
