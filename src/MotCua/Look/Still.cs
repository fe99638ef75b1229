using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace MotCua.Look;

/// <summary>
/// Thành phần tĩnh: a part that speaks no language of its own and reads nothing, such as an icon. A list shows hundreds of them, so it is
/// drawn once from its parameters and has no life beyond that.
/// </summary>
public abstract class Still : IComponent
{
    private RenderHandle handle;

    void IComponent.Attach(RenderHandle renderHandle) => handle = renderHandle;

    Task IComponent.SetParametersAsync(ParameterView parameters)
    {
        parameters.SetParameterProperties(this);
        handle.Render(BuildRenderTree);
        return Task.CompletedTask;
    }

    /// <summary>What is drawn; the page's compiler writes it.</summary>
    protected virtual void BuildRenderTree(RenderTreeBuilder builder)
    {
    }
}
