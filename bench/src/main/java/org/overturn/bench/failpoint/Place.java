package org.overturn.bench.failpoint;

/// A method of a class: all of its overloads, or with `name/2` those of two parameters.
///
/// @param type the class, with its package
/// @param method the method
public record Place(String type, String method) {

    /// The name alone.
    String name() {
        int slash = method.indexOf('/');
        return slash < 0 ? method : method.substring(0, slash);
    }

    boolean matches(String name, int parameters) {
        int slash = method.indexOf('/');
        return name.equals(name()) && (slash < 0 || Integer.parseInt(method.substring(slash + 1)) == parameters);
    }

    /// Path of the class file in its jar.
    String classFile() {
        return type.replace('.', '/') + ".class";
    }

    @Override
    public String toString() {
        return type + "#" + method;
    }
}
