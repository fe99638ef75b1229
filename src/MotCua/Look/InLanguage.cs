using Microsoft.AspNetCore.Components;

namespace MotCua.Look;

/// <summary>Thành phần hai thứ tiếng: what every component and page inherits to speak the reader's language as <c>L</c>.</summary>
public abstract class InLanguage : ComponentBase
{
    [CascadingParameter] protected Language L { get; set; } = Language.Vietnamese;
}
