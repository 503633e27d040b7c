package gradus.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {
    private static Map<String, String> map(String text) {
        Map<String, String> map = new HashMap<>();
        for (String entry : text == null ? new String[0] : text.split(" ")) {
            map.put(entry.split("=", 2)[0], entry.split("=", 2)[1]);
        }
        return map;
    }

    private static Host host(String environment, String properties) {
        Map<String, String> all = new HashMap<>(Map.of("user.home", "/home/p", "os.name", "Linux"));
        all.putAll(map(properties));
        return new Host(map(environment), all, InputStream.nullInputStream(), OutputStream.nullOutputStream(),
                OutputStream.nullOutputStream(), TestHost.CLOCK, () -> "id", () -> 1);
    }

    @ParameterizedTest
    @CsvSource({"LANG=zh_TW.UTF-8,zh-Hant", "LANG=zh_TW.UTF-8 LC_ALL=C.UTF-8,en", "LC_MESSAGES=zh_HK LANG=en_US,zh-Hant",
        "LANG=de_DE.UTF-8,en", "LC_ALL= LANG=zh_TW,zh-Hant", ",en"})
    void theLocaleDecidesTheLanguage(String environment, String tag) {
        assertEquals(tag, Settings.STANDARD.language(host(environment, null)).tag());
    }

    @ParameterizedTest
    @CsvSource({"TERM=xterm,terminal,AUTO,false,true", "TERM=xterm,stream,AUTO,false,false",
        "TERM=dumb,terminal,AUTO,false,false", "TERM=xterm NO_COLOR=1,terminal,AUTO,false,false",
        "TERM=xterm NO_COLOR=,terminal,AUTO,false,true", ",terminal,AUTO,false,false",
        "TERM=xterm,terminal,AUTO,true,false", "TERM=xterm,terminal,NEVER,false,false",
        "TERM=dumb,stream,ALWAYS,false,true"})
    void coloursAreForTerminalsThatHaveThem(
            String environment, String output, Settings.Color color, boolean plain, boolean colored) {
        Settings settings = new Settings(Optional.empty(), plain, color, Optional.empty());
        assertEquals(colored, settings.isColored(host(environment, "gradus.stdout=" + output)));
    }

    @ParameterizedTest
    @CsvSource({",,/home/p/.local/share/gradus", "XDG_DATA_HOME=/data,,/data/gradus",
        "XDG_DATA_HOME=relative,,/home/p/.local/share/gradus",
        "HOME=/home/q,,/home/q/.local/share/gradus", "HOME=q,,/home/p/.local/share/gradus",
        "HOME=,,/home/p/.local/share/gradus", "HOME=/home/q XDG_DATA_HOME=/data,,/data/gradus",
        "HOME=/home/q,os.name=Mac,/home/q/Library/Application Support/gradus",
        "HOME=/c/q,os.name=Windows,/home/p/gradus",
        ",os.name=Mac,/home/p/Library/Application Support/gradus",
        "LOCALAPPDATA=/local,os.name=Windows,/local/gradus"})
    void theJournalIsWhereTheSystemKeepsData(String environment, String properties, Path folder) {
        assertEquals(folder, Settings.STANDARD.dataFolder(host(environment, properties)));
    }
}
