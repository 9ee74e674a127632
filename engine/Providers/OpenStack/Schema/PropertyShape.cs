namespace EmbeddedEngine.Providers.OpenStack.Schema;

/// <summary>What values a property has.</summary>
internal enum PropertyShape
{
    /// <summary>A text.</summary>
    Text,

    /// <summary>A whole number.</summary>
    Number,

    /// <summary>True or false.</summary>
    Flag,

    /// <summary>Texts whose order counts.</summary>
    Texts,

    /// <summary>Texts in no order.</summary>
    TextSet,

    /// <summary>Texts by name.</summary>
    TextMap,

    /// <summary>An object.</summary>
    Object,

    /// <summary>Objects whose order counts.</summary>
    Objects,

    /// <summary>Objects in no order.</summary>
    ObjectSet,
}
