using Microsoft.CodeAnalysis;

namespace TokenBudget.Analyzers.Flow.Processors;

/// <summary>Which processor evaluates which kind of operation.</summary>
internal static class ProcessorTable
{
    private const int Kinds = 256;
    private static readonly OperationProcessor[] ByKind = Build();

    public static OperationProcessor For(OperationKind kind) => (uint)kind < Kinds ? ByKind[(int)kind] : ChildrenProcessor.Instance;

    private static OperationProcessor[] Build()
    {
        var table = new OperationProcessor[Kinds];
        for (var i = 0; i < Kinds; i++)
        {
            table[i] = ChildrenProcessor.Instance;
        }

        void Add(OperationKind kind, OperationProcessor processor) => table[(int)kind] = processor;

        Add(OperationKind.VariableDeclarator, new VariableDeclaratorProcessor());
        Add(OperationKind.LocalReference, new LocalReferenceProcessor());
        Add(OperationKind.ParameterReference, new ParameterReferenceProcessor());
        Add(OperationKind.FieldReference, new FieldReferenceProcessor());
        Add(OperationKind.PropertyReference, new PropertyReferenceProcessor());
        Add(OperationKind.ArrayElementReference, new ArrayElementProcessor());
        Add(OperationKind.ImplicitIndexerReference, new ImplicitIndexerProcessor());
        Add(OperationKind.InstanceReference, new InstanceReferenceProcessor());
        Add(OperationKind.ConditionalAccessInstance, new ConditionalAccessInstanceProcessor());
        Add(OperationKind.SimpleAssignment, new SimpleAssignmentProcessor());
        Add(OperationKind.CompoundAssignment, new CompoundAssignmentProcessor());
        Add(OperationKind.CoalesceAssignment, new CoalesceAssignmentProcessor());
        Add(OperationKind.DeconstructionAssignment, new DeconstructionProcessor());
        Add(OperationKind.Increment, new IncrementProcessor());
        Add(OperationKind.Decrement, new IncrementProcessor());
        Add(OperationKind.Binary, new BinaryProcessor());
        Add(OperationKind.Unary, new UnaryProcessor());
        Add(OperationKind.Conversion, new ConversionProcessor());
        Add(OperationKind.Parenthesized, new ParenthesizedProcessor());
        Add(OperationKind.Conditional, new ConditionalProcessor());
        Add(OperationKind.Coalesce, new CoalesceProcessor());
        Add(OperationKind.ConditionalAccess, new ConditionalAccessProcessor());
        Add(OperationKind.IsPattern, new IsPatternProcessor());
        Add(OperationKind.InterpolatedString, new InterpolatedStringProcessor());
        Add(OperationKind.Invocation, new InvocationProcessor());
        Add(OperationKind.ObjectCreation, new ObjectCreationProcessor());
        Add(OperationKind.ObjectOrCollectionInitializer, new InitializerProcessor());
        Add(OperationKind.MemberInitializer, new MemberInitializerProcessor());
        Add(OperationKind.FieldInitializer, new MemberInitialValueProcessor());
        Add(OperationKind.PropertyInitializer, new MemberInitialValueProcessor());
        Add(OperationKind.ArrayCreation, new ArrayCreationProcessor());
        Add(OperationKind.CollectionExpression, new CollectionExpressionProcessor());
        Add(OperationKind.With, new WithProcessor());
        Add(OperationKind.Tuple, new TupleProcessor());
        Add(OperationKind.Await, new AwaitProcessor());
        Add(OperationKind.EventAssignment, new EventAssignmentProcessor());
        Add(OperationKind.Using, new UsingProcessor());
        Add(OperationKind.UsingDeclaration, new UsingDeclarationProcessor());
        Add(OperationKind.Loop, new LoopProcessor());
        Add(OperationKind.Switch, new SwitchProcessor());
        Add(OperationKind.SwitchExpression, new SwitchExpressionProcessor());
        Add(OperationKind.Branch, new BranchProcessor());
        Add(OperationKind.Labeled, new LabeledProcessor());
        Add(OperationKind.Return, new ReturnProcessor());
        Add(OperationKind.YieldReturn, new YieldProcessor());
        Add(OperationKind.Throw, new ThrowProcessor());
        Add(OperationKind.Try, new TryProcessor());
        Add(OperationKind.AnonymousFunction, new AnonymousFunctionProcessor());
        Add(OperationKind.LocalFunction, new LocalFunctionProcessor());
        Add(OperationKind.DelegateCreation, new DelegateCreationProcessor());
        Add(OperationKind.MethodReference, new MethodReferenceProcessor());
        Add(OperationKind.DefaultValue, new DefaultValueProcessor());
        return table;
    }
}
