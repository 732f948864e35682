package org.overturn.bench.failpoint;

import static java.lang.constant.ConstantDescs.CD_MethodHandle;
import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_String;

import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.MethodModel;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.MethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.instrument.ClassFileTransformer;
import java.lang.reflect.AccessFlag;
import java.security.ProtectionDomain;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Puts a gate before each place: the method keeps its body under another name, and its own name leads to
/// [Failpoints#call].
final class Weaver implements ClassFileTransformer {

    private static final String INNER = "$behindTheGate";
    private static final ClassDesc GATE = ClassDesc.of("org.overturn.bench.failpoint.Failpoints");
    private static final MethodTypeDesc CALL =
            MethodTypeDesc.of(CD_Object, CD_String, CD_Object, CD_Object.arrayType(), CD_MethodHandle);

    private final Map<String, Set<Place>> places;
    private final Map<String, List<Seeded>> rewritings;

    /// @param rewritings bugs that change the constants of a class, a statement of SQL for instance
    Weaver(Set<Place> places, List<Seeded> rewritings) {
        this.places =
                places.stream().collect(Collectors.groupingBy(place -> internal(place.type()), Collectors.toSet()));
        this.rewritings = rewritings.stream()
                .collect(Collectors.groupingBy(bug -> internal(bug.place().type())));
    }

    @Override
    @SuppressWarnings("ReturnsNullCollection") // null is how a transformer says that it changes nothing
    public byte @Nullable [] transform(
            @Nullable ClassLoader loader,
            String name,
            @Nullable Class<?> redefined,
            ProtectionDomain domain,
            byte[] bytes) {
        Set<Place> here = places.get(name);
        List<Seeded> rewritten = rewritings.get(name);
        if (here == null && rewritten == null) {
            return null;
        }
        try {
            byte[] woven = bytes;
            for (Seeded bug : rewritten == null ? List.<Seeded>of() : rewritten) {
                woven = Constants.replace(woven, bug.from(), bug.to());
            }
            return here == null ? woven : weave(woven, here);
        } catch (RuntimeException | Error e) {
            // An exception here would be swallowed, and the trial would test nothing.
            Failpoints.stop("cannot weave " + name, e);
            throw e;
        }
    }

    static byte[] weave(byte[] bytes, Set<Place> places) {
        ClassFile files = ClassFile.of();
        ClassModel model = files.parse(bytes);
        ClassDesc owner = model.thisClass().asSymbol();
        return files.transformClass(model, (builder, element) -> {
            if (element instanceof MethodModel method && method.code().isPresent()) {
                for (Place place : places) {
                    if (matches(place, method)) {
                        gate(builder, owner, method, place);
                        return;
                    }
                }
            }
            builder.with(element);
        });
    }

    static boolean matches(Place place, MethodModel method) {
        return place.matches(
                        method.methodName().stringValue(),
                        method.methodTypeSymbol().parameterCount())
                && !method.flags().has(AccessFlag.SYNTHETIC);
    }

    private static void gate(ClassBuilder builder, ClassDesc owner, MethodModel method, Place place) {
        boolean isStatic = method.flags().has(AccessFlag.STATIC);
        String inner = method.methodName().stringValue() + INNER;
        MethodTypeDesc type = method.methodTypeSymbol();
        int open = method.flags().flagsMask() & ~(ClassFile.ACC_PRIVATE | ClassFile.ACC_PROTECTED);
        builder.withMethod(
                inner,
                type,
                open | ClassFile.ACC_PUBLIC | ClassFile.ACC_SYNTHETIC,
                body -> method.code().ifPresent(body::with));
        MethodHandleDesc behind = MethodHandleDesc.ofMethod(
                isStatic ? DirectMethodHandleDesc.Kind.STATIC : DirectMethodHandleDesc.Kind.VIRTUAL,
                owner,
                inner,
                type);
        builder.withMethodBody(
                method.methodName().stringValue(),
                type,
                method.flags().flagsMask(),
                code -> call(code, place, isStatic, type, behind));
    }

    private static void call(
            CodeBuilder code, Place place, boolean isStatic, MethodTypeDesc type, MethodHandleDesc behind) {
        code.loadConstant(place.toString());
        if (isStatic) {
            code.aconst_null();
        } else {
            code.aload(0);
        }
        code.loadConstant(type.parameterCount());
        code.anewarray(CD_Object);
        for (int i = 0; i < type.parameterCount(); i++) {
            code.dup();
            code.loadConstant(i);
            TypeKind kind = TypeKind.from(type.parameterType(i));
            code.loadLocal(kind, code.parameterSlot(i));
            box(code, kind);
            code.aastore();
        }
        code.loadConstant(behind);
        code.invokestatic(GATE, "call", CALL);
        answer(code, type.returnType());
    }

    private static void box(CodeBuilder code, TypeKind kind) {
        ClassDesc box = boxOf(kind);
        if (box != null) {
            code.invokestatic(box, "valueOf", MethodTypeDesc.of(box, kind.upperBound()));
        }
    }

    private static void answer(CodeBuilder code, ClassDesc type) {
        TypeKind kind = TypeKind.from(type);
        ClassDesc box = boxOf(kind);
        if (kind == TypeKind.VOID) {
            code.pop();
        } else if (box == null) {
            code.checkcast(type);
        } else {
            code.checkcast(box);
            code.invokevirtual(box, type.displayName() + "Value", MethodTypeDesc.of(type));
        }
        code.return_(kind);
    }

    private static @Nullable ClassDesc boxOf(TypeKind kind) {
        return switch (kind) {
            case BOOLEAN -> ClassDesc.of("java.lang.Boolean");
            case BYTE -> ClassDesc.of("java.lang.Byte");
            case CHAR -> ClassDesc.of("java.lang.Character");
            case SHORT -> ClassDesc.of("java.lang.Short");
            case INT -> ClassDesc.of("java.lang.Integer");
            case LONG -> ClassDesc.of("java.lang.Long");
            case FLOAT -> ClassDesc.of("java.lang.Float");
            case DOUBLE -> ClassDesc.of("java.lang.Double");
            case REFERENCE, VOID -> null;
        };
    }

    private static String internal(String type) {
        return type.replace('.', '/');
    }
}
