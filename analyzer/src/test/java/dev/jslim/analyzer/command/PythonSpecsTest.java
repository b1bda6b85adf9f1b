package dev.jslim.analyzer.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PythonSpecsTest {
    @ParameterizedTest
    @CsvSource(delimiterString = " => ", quoteCharacter = '¤', textBlock = """
            pip install 'requests[socks] >= 2, <3 ; python_version > "3.8"' flask==3.0 => PIP install INSTALL [requests >=2,<3, flask ==3.0]
            pip3 install -r requirements.txt -c constraints.txt -e . => PIP install INSTALL [file:requirements.txt, constraints:constraints.txt, path:.]
            pip3.11 install -rrequirements.txt --requirement=dev.txt --constraint c.txt => PIP install INSTALL [file:requirements.txt, file:dev.txt, constraints:c.txt]
            python3.12 -u -m pip install --upgrade pip setuptools~=70.0 => PIP install INSTALL [pip, setuptools ~=70.0]
            pip install git+https://example.org/a/b.git@v1.2#egg=b => PIP install INSTALL [vcs:b v1.2]
            pip install 'b @ git+ssh://git@example.org/a/b@main' 'c@https://example.org/c.whl' => PIP install INSTALL [vcs:b main, url:c]
            pip install ./dist/app-1.0-py3-none-any.whl app.tar.gz ".[dev]" https://example.org/x.zip => PIP install INSTALL [path:./dist/app-1.0-py3-none-any.whl, path:app.tar.gz, path:.[dev], url:https://example.org/x.zip]
            pip install "torch==${TORCH}" $MORE => PIP install INSTALL [torch ?, unknown:?]
            pip install -e git+https://example.org/a.git#egg=a --no-cache-dir => PIP install INSTALL [vcs:a]
            pip download -d /wheels flask && pip wheel -w /w . => PIP download DOWNLOAD [flask] | PIP wheel DOWNLOAD [path:.]
            pip cache purge && pip uninstall -y wheel => PIP cache purge CLEAN [] | PIP uninstall REMOVE [wheel]
            """)
    void pip(String command, String expected) {
        assertThat(Runs.of(command).calls()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " => ", quoteCharacter = '¤', textBlock = """
            pipx install poetry==1.8.3 --python 3.12 => PIPX install INSTALL [poetry ==1.8.3]
            pipx inject poetry poetry-plugin-export>1 => PIPX inject INSTALL [poetry-plugin-export]
            pipx run cowsay==6 moo => PIPX run EXECUTE [cowsay ==6]
            uv pip install --system --no-cache -r requirements.txt ruff==0.6 => UV pip install INSTALL [ruff ==0.6, file:requirements.txt]
            uv pip sync requirements.lock => UV pip sync INSTALL [file:requirements.lock]
            uv sync --frozen --no-dev --group prod => UV sync INSTALL []
            uv add 'httpx>=0.27' => UV add INSTALL [httpx >=0.27]
            uv tool install --with black ruff@0.6.2 => UV tool install INSTALL [ruff 0.6.2, black]
            uvx --from httpie http GET => UV tool run EXECUTE [http, httpie]
            python -m uv pip install flask => UV pip install INSTALL [flask]
            uv cache clean && uv run app.py => UV cache clean CLEAN [] | UV run EXECUTE []
            poetry install --only main --no-root => POETRY install INSTALL []
            poetry add --group dev pytest@^8 'pendulum>=2' => POETRY add INSTALL [pytest ^8, pendulum >=2]
            pipenv install --system --deploy => PIPENV install INSTALL []
            pipenv install 'requests==2.32' -r r.txt => PIPENV install INSTALL [requests ==2.32, file:r.txt]
            """)
    void pipxUvPoetryAndPipenv(String command, String expected) {
        assertThat(Runs.of(command).calls()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " => ", quoteCharacter = '¤', textBlock = """
            conda install -y -c conda-forge numpy=1.26=py311 'scipy>=1.11,<2' => CONDA install INSTALL [numpy =1.26=py311, scipy >=1.11,<2]
            mamba install -qy conda-forge::pandas "xarray 2024.1" => CONDA install INSTALL [pandas, xarray 2024.1]
            micromamba create -y -n app python=3.12 --file env.txt => CONDA create INSTALL [python =3.12, file:env.txt]
            conda env create -f environment.yml => CONDA env create INSTALL [file:environment.yml]
            conda env update --file=environment.yml --prune => CONDA env update UPGRADE [file:environment.yml]
            conda clean -afy => CONDA clean CLEAN []
            conda run -n app python x.py => CONDA run OTHER []
            """)
    void conda(String command, String expected) {
        assertThat(Runs.of(command).calls()).isEqualTo(expected);
    }
}
