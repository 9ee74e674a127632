// The SDK of the package "thing".
const pulumi = require("@pulumi/pulumi");

const world = new pulumi.Config().require("world");

class Provider extends pulumi.ProviderResource {
    constructor(name, inputs, options) {
        super("thing", name, inputs, options);
    }
}

class Thing extends pulumi.CustomResource {
    constructor(name, inputs, options) {
        super("thing:index:Thing", name, { name, tag: undefined, size: undefined, ...inputs }, options);
    }
}

const lengthOf = (args, options) => pulumi.runtime.invoke("thing:index:lengthOf", args, options);

module.exports = { pulumi, world, Provider, Thing, lengthOf };
