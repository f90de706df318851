using System.Runtime.Loader;

namespace TokenBudget.Cli.Counting;

/// <summary>Vocabularies that the user brings: they are found by name once they are loaded.</summary>
internal static class VocabularyFiles
{
    private const string Prefix = "TokenBudget.Vocabularies.";

    /// <summary>Loads a vocabulary.</summary>
    /// <param name="file">An assembly of the package TokenBudget.Vocabularies.LlamaGemma.</param>
    /// <exception cref="UserErrorException">There is no such file, or it is something else.</exception>
    public static void Load(string file)
    {
        if (!File.Exists(file))
        {
            throw new UserErrorException($"There is no file '{file}'.");
        }

        try
        {
            var name = AssemblyLoadContext.Default.LoadFromAssemblyPath(Path.GetFullPath(file)).GetName().Name;
            if (name?.StartsWith(Prefix, StringComparison.Ordinal) != true)
            {
                throw new UserErrorException($"'{file}' is the assembly {name}, not a vocabulary.");
            }
        }
        catch (Exception exception) when (exception is BadImageFormatException or FileLoadException)
        {
            throw new UserErrorException($"'{file}' cannot be loaded as a vocabulary: {exception.Message}");
        }
    }
}
