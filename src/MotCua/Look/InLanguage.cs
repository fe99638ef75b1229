using Microsoft.AspNetCore.Components;

namespace MotCua.Look;

/// <summary>
/// Thành phần hai thứ tiếng: what every component and page inherits to speak the reader's language as <c>L</c>, and to be shown only
/// when all it reads is there.
/// </summary>
public abstract class InLanguage : ComponentBase
{
    private bool loaded;

    [CascadingParameter] protected Language L { get; set; } = Language.Vietnamese;

    /// <summary>Reads what is shown; once, before the first rendering: a page half read would show what is not so.</summary>
    protected virtual Task Load() => Task.CompletedTask;

    public override async Task SetParametersAsync(ParameterView parameters)
    {
        parameters.SetParameterProperties(this);
        if (!loaded)
        {
            await Load();
            loaded = true;
        }
        await base.SetParametersAsync(ParameterView.Empty);
    }
}
