package org.overturn.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// `./overturn send FILE…`: hands files to ingest and follows them to the end.
final class SendCommand {

    private final Screen screen;
    private final Api api;
    private final Ports ports;

    SendCommand(Screen screen, Api api, Ports ports) {
        this.screen = screen;
        this.api = api;
        this.ports = ports;
    }

    static int run(Context context) {
        List<Path> files = context.options().files();
        if (files.isEmpty()) {
            throw new UsageProblem("send needs at least one file: ./overturn send FILE…");
        }
        for (Path file : files) {
            if (!Files.isReadable(file) || Files.isDirectory(file)) {
                throw new UsageProblem("cannot read " + file);
            }
        }
        context.needsRun();
        Api api = context.api();
        boolean all = new SendCommand(context.screen(), api, context.settings().ports()).send(files);
        new Report(api, context.screen()).show();
        return all ? 0 : 1;
    }

    /// Whether all files were accepted.
    boolean send(List<Path> files) {
        List<Delivery> accepted = new ArrayList<>();
        for (Path file : files) {
            screen.progress("  … sending " + file.getFileName());
            Delivery delivery = new Delivery(file, api.sendFile(file));
            delivery.showOn(screen);
            if (delivery.isAccepted()) {
                accepted.add(delivery);
            }
        }
        new Pipeline(api, ports)
                .follow(accepted.stream().map(Delivery::remittanceId).toList(), screen);
        screen.line("  ✓ everything has arrived in all four services");
        return accepted.size() == files.size();
    }
}
