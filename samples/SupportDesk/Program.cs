using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using SupportDesk;
using SupportDesk.Clients;

var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { Args = args, ContentRootPath = AppContext.BaseDirectory });
builder.Services.AddSupportDesk(builder.Configuration);
using var host = builder.Build();
var desk = host.Services.GetRequiredService<Desk>();

if (builder.Configuration["once"] is not { } command)
{
    Console.WriteLine(builder.Configuration["Desk:Greeting"]);
    await desk.ChatAsync();
    return 0;
}

foreach (var name in command == "all" ? Desk.Commands : [command])
{
    await desk.RunAsync(name);
}

return 0;
