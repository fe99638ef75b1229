namespace MotCua.Law;

/// <summary>
/// Dữ liệu cá nhân: marks what is personal in an event, and so is kept beside the chain and can be erased.
/// When erased it reads as null or empty; state folds on without it.
/// </summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class PersonalAttribute : Attribute;
